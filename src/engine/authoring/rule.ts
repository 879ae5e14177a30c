import type { Json } from '../json.js';
import type { LocalizedText } from '../localized-text.js';
import type { EventOf } from './events.js';
import type { Known } from './known.js';

/** The parts of what the case remembers. */
export interface PartsOf<Context> {
  readonly policy: Context extends { readonly policy: infer Policy } ? Policy : never;
  /** As it stands once the event is taken: with what it corrects. */
  readonly request: Context extends { readonly request: infer Request } ? Request : never;
}

/** What a rule looks at: what the case remembers, what is happening, and the parts of both by their names. */
export interface RuleKnown<Context, Event> extends Known<Context, Event>, PartsOf<Context> {
  readonly data: Event extends { readonly data: infer Data } ? Data : never;
  readonly facts: Event extends { readonly facts: infer Facts } ? Facts : never;
  /** Who does it. */
  readonly actor: string;
  /** When it happens. */
  readonly at: string;
}

/** What a rule compared and did not find right, for its sentence: `{ originals: 1 }`, or a title. */
export type Found = Readonly<Record<string, Json | LocalizedText>>;

/** `true`, or what it found instead: `data.originals >= needed || { needed, originals: data.originals }`. */
type Holds<Context, Event extends { readonly type: string }, Type> = (
  known: RuleKnown<Context, EventOf<Event, Type>>,
) => boolean | Found;

/** When it holds, under the name of the event that it may refuse. */
type OfOne<Context, Event extends { readonly type: string }> = {
  readonly [Type in Event['type']]?: Holds<Context, Event, Type>;
} & { readonly on?: never; readonly holds?: never };

/** When it holds, for several events. */
interface OfSeveral<Context, Event extends { readonly type: string }, Type> {
  readonly on: Type | readonly Type[];
  readonly holds: Holds<Context, Event, Type>;
}

/**
 * A guard that may refuse a person: on which event, when it holds, and the sentence he reads when it does not.
 * `{policy.limit}` stands in it for a parameter of the case, `{request.budget}` and `{data.price}` for what was filled in,
 * and `{originals}` for what the rule found: a changed parameter never makes a sentence false. A choice stands there by
 * its title.
 */
export type Rule<Context, Event extends { readonly type: string }, Type> = LocalizedText &
  (OfOne<Context, Event> | OfSeveral<Context, Event, Type & Event['type']>);
