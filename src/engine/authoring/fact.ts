import type { FactKnown } from '../fact-requests.js';
import type { Limit } from '../limit.js';
import { calendarFacts, dueBy } from '../outside-facts.js';
import type { FactDeclaration } from '../process-definition.js';
import type { DataOf, Events } from './events.js';
import { factKnown, type Declared } from './rule-known.js';
import type { PartsOf } from './rule.js';
import { at } from './rule-words/path.js';

/** What some events need to know before they can be decided. */
export type Fact<Context, Declared extends Events, Type, Request> = {
  readonly on: Type | readonly Type[];
  /** The lapse of a limit carries it too: there is no person and no form then. */
  readonly lapse?: true;
} & Asked<FactKnown<Context, DataOf<Declared[Type & keyof Declared], Request>> & PartsOf<Context>>;

/** A register entry or what the directory says of a person; or when a limit is due. */
type Asked<Known> = Entry<Known> | Due<Known>;

interface Entry<Known> {
  /** One of the registers, `peopleFacts` or `calendarFacts`. */
  readonly register: string;
  /** The key to look up, or the path where it stands: `request.label`. What is not given, or `null`, looks nothing up. */
  readonly key: ((known: Known) => string | null) | PathIn<Known>;
  readonly due?: never;
}

interface Due<Known> {
  /** The limit and the moment or day it starts with; `null` asks nothing. Read the answer by `dueDay` or `dueMoment`. */
  readonly due: (known: Known) => readonly [limit: Limit, from: string] | null;
  readonly register?: never;
  readonly key?: never;
}

/** The paths of what stands in a form or what the case keeps. */
type PathIn<Known> = {
  [Place in 'request' | 'data' | 'context']: Place extends keyof Known
    ? `${Place}.${keyof Known[Place] & string}`
    : never;
}['request' | 'data' | 'context'];

/** The same without its types, as the words read it. */
export interface PlainFact {
  readonly on: string | readonly string[];
  readonly lapse?: true;
  readonly register?: string;
  readonly key?: ((known: never) => string | null) | string;
  readonly due?: (known: never) => readonly [limit: Limit, from: string] | null;
}

/** The fact as the engine fetches it. */
export function factDeclaration(declared: Declared, fact: PlainFact): FactDeclaration {
  const seen = (known: FactKnown<never>): never => factKnown(declared, known) as never;
  const key = (known: FactKnown<never>): string | null => {
    const asked = fact.due?.(seen(known));
    if (asked) return dueBy(...asked);
    return typeof fact.key === 'string'
      ? (at(seen(known), fact.key) as string | null)
      : (fact.key?.(seen(known)) ?? null);
  };
  const lapse = fact.lapse ? { lapse: fact.lapse } : {};
  return {
    on: [fact.on].flat(),
    ...lapse,
    register: fact.register ?? calendarFacts,
    key: key as FactDeclaration['key'],
  };
}
