import type { Json } from '../json.js';
import type { LocalizedText } from '../localized-text.js';
import type { EventOf } from './events.js';
import type { Known } from './known.js';

/** What a rule compared and did not find right, for its sentence: `{ originals: 1 }`. */
export type Found = Readonly<Record<string, Json>>;

/** A guard that may refuse a person: on which event, when it holds, and the sentence he reads when it does not. */
export interface Rule<Context, Event extends { readonly type: string }, Type> {
  /** The events that it may refuse. */
  readonly on: Type | readonly Type[];
  /** `true`, or what it found instead: `data.originals >= needed || { needed, originals: data.originals }`. */
  readonly holds: (known: Known<Context, EventOf<Event, Type>>) => boolean | Found;
  /**
   * What the person reads whom it refuses. `{policy.limit}` stands for a parameter of the case and `{originals}` for
   * what the rule found, so that a changed parameter never makes a sentence false.
   */
  readonly otherwise: LocalizedText;
}
