/** A notification that was given, by the id of its command, and everybody who was told. */
export interface GivenNotification {
  readonly id: string;
  readonly to: readonly string[];
}
