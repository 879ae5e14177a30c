/** What guards and actions of a chart look at: what the case remembers, and what is happening. */
export interface Known<Context, Event> {
  readonly context: Context;
  readonly event: Event;
}
