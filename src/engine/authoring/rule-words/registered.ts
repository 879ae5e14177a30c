import type { RegisterFact } from '../../envelope.js';
import { inBrackets, type Path } from './path.js';

interface Looked<Fact extends string> {
  readonly facts: { readonly [Name in Fact]: RegisterFact };
}

/**
 * A rule: a ledger holds nothing yet of what is entered.
 *
 * @param on the event, or several
 * @param fact the fact that looks it up
 * @param what the path of what it is known by
 * @param clause where the manual says so
 */
export const notRegistered = <const Type extends string, Fact extends string>(
  on: Type | readonly Type[],
  fact: Fact,
  what: Path,
  clause?: string,
) => ({
  on,
  holds: ({ facts }: Looked<Fact>) => !facts[fact],
  zh: `「{title.${what}}」{${what}} 只能登记一次${inBrackets(clause).zh}，{title.facts.${fact}}中已有。`,
  en: `Expected '{title.${what}}' {${what}} not to be in '{title.facts.${fact}}' yet${inBrackets(clause).en}, but it is.`,
});

/** A rule: a ledger holds what is named. */
export const isRegistered = <const Type extends string, Fact extends string>(
  on: Type | readonly Type[],
  fact: Fact,
  what: Path,
  clause?: string,
) => ({
  on,
  holds: ({ facts }: Looked<Fact>) => !!facts[fact],
  zh: `「{title.${what}}」{${what}} 须已在{title.facts.${fact}}中${inBrackets(clause).zh}，但尚未登记。`,
  en: `Expected '{title.${what}}' {${what}} to be in '{title.facts.${fact}}'${inBrackets(clause).en}, but it is not.`,
});
