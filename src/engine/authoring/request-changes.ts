declare const changes: unique symbol;

/** Stands, as the form of an event, for the request of the process with every field optional: what somebody corrects. */
export class RequestChanges {
  declare readonly [changes]: true;
}
