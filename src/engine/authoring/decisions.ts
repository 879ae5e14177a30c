import type { AnyTransitionConfig } from 'xstate';
import type { EventOf } from './events.js';
import type { Known } from './known.js';
import type { AnyState } from './state.js';

type On<State extends AnyState> = NonNullable<State['on']>;

/** The fields of an event's data that the case keeps under the same name. */
type Taken<Kept, Event> = Event extends { readonly data: infer Data } ? keyof Kept & keyof Data & string : never;

export interface Takes<Field extends string = string> {
  /** What the case keeps of the event's data, field by field under the same name. */
  readonly takes: readonly Field[];
}

/** The events that decide a task: each leads on as in XState's `on`, and may keep some of what it brings. */
export type Decisions<State extends AnyState, Kept, Event> = {
  readonly [Type in keyof On<State>]:
    | On<State>[Type]
    | (Extract<On<State>[Type], { readonly target?: unknown }> &
        Takes<Taken<Kept, EventOf<Event & { readonly type: string }, Type>>>);
};

/** A transition as a word reads it. */
type Plain = AnyTransitionConfig & Partial<Takes>;

/** XState's `on` for these decisions: what is taken becomes the action `remember`. */
export const transitionsOf = (decisions: object): Readonly<Record<string, AnyTransitionConfig[]>> =>
  Object.fromEntries(
    Object.entries(decisions as Readonly<Record<string, string | Plain | Plain[]>>).map(([type, ways]) => [
      type,
      [ways].flat().map((way) => remembering(typeof way === 'string' ? { target: way } : way)),
    ]),
  );

function remembering({ takes = [], ...transition }: Plain): AnyTransitionConfig {
  if (takes.length === 0) return transition;
  const params = ({ event }: Known<unknown, { readonly data: object }>) =>
    Object.fromEntries(Object.entries(event.data).filter(([field]) => takes.includes(field)));
  return { ...transition, actions: [{ type: 'remember', params }, ...[transition.actions ?? []].flat()] };
}
