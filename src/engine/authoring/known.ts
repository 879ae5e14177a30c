/** What guards and actions of a chart look at: what the case remembers, and what is happening. */
export interface Known<Context, Event> {
  readonly context: Context;
  readonly event: Event;
}

/** The request with what the event brings over it, for a guard that chooses where SUBMIT leads. */
export const corrected = <Request extends object, Event extends { readonly data: object }>({
  context,
  event,
}: Known<{ readonly request: Request }, Event>): Request & Event['data'] => ({ ...context.request, ...event.data });
