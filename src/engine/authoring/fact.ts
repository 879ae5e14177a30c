import type { FactKnown } from '../fact-requests.js';
import type { DataOf, Events } from './events.js';
import type { PartsOf } from './rule.js';

/** A register entry, or what directory or calendar say, that some events need before they can be decided. */
export interface Fact<Context, Declared extends Events, Type> {
  readonly on: readonly Type[];
  /** One of the registers, `peopleFacts` or `calendarFacts`. */
  readonly register: string;
  /** The key to look up; `null` looks nothing up. */
  readonly key: (
    known: FactKnown<Context, DataOf<Declared[Type & keyof Declared]>> & PartsOf<Context>,
  ) => string | null;
}
