import { actionKnown, type ActionKnown, type Part } from './action-known.js';
import type { Known } from './known.js';

/** The events that somebody may send here, by their types. */
export type EventTypes<Looked> = Part<Part<Looked, 'event'>, 'type'> & string;

/** What is known when one of these events happens. */
export type Happening<Looked, Type> = Known<
  Part<Looked, 'context'>,
  Extract<Part<Looked, 'event'>, { readonly type: Type }>
>;

/** What follows from an event, under its name: each sees its own form and its own facts. A function is none. */
export type ByEvent<Looked, Type extends string, Result> = {
  readonly [Name in Type]: (known: ActionKnown<Happening<Looked, Name>>) => Result;
} & { readonly length?: never };

/** Something worked out whatever happens, or from some events only, each under its name. */
export type SaidByEvent<One> = One | Readonly<Record<string, One>>;

/** What is said of what is happening, worked out; `null` where nothing is said of this event. */
export function workedOut<Result>(said: SaidByEvent<(known: never) => Result>, told: unknown): Result | null {
  const known: Known<unknown, { readonly type: string }> = actionKnown(told);
  const one = typeof said === 'function' ? said : ownOf(said, known.event.type);
  return one ? one(known as never) : null;
}

/** What is said under this name; `undefined` where nothing is. */
export const ownOf = <One>(said: Readonly<Record<string, One>>, name: string): One | undefined =>
  Object.hasOwn(said, name) ? said[name] : undefined;
