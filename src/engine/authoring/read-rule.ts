import type { LocalizedText } from '../localized-text.js';
import type { PlainFact } from './fact.js';

/** A rule as the words read it. */
export interface PlainRule extends LocalizedText {
  readonly on: string | readonly string[];
  readonly holds: (known: never) => unknown;
  /** What it has to know, where it brings it along. */
  readonly facts?: Readonly<Record<string, PlainFact>>;
}

/** A rule as a declaration says it, without its types. */
export type RuleSaid = LocalizedText & Readonly<Record<string, unknown>>;

/** A rule of one event says it under the name of the event, one of several under `on` and `holds`. */
export function readRule(said: RuleSaid, name: string): PlainRule {
  const { zh, en, ...more } = said;
  const [[event, holds] = [], ...others] = Object.entries(more);
  if (event !== undefined && others.length === 0) return { zh, en, on: event, holds } as PlainRule;
  if ('on' in more && 'holds' in more) return { zh, en, ...more } as PlainRule;
  throw new TypeError(
    `Expected the rule '${name}' to name one event, or several under 'on', but found: ${Object.keys(more).join(', ') || 'none'}.`,
  );
}
