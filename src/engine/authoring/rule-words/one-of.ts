import { at, inBrackets, type Having, type Path } from './path.js';

/**
 * A rule: what is chosen is among those of the manual in force.
 *
 * @param on the event, or several
 * @param chosen the path of the choice
 * @param among the parameter that lists them, `policy.scopes`
 * @param clause where the manual says so
 */
export const oneOf = <const Type extends string, Chosen extends Path, Among extends Path<'policy'>>(
  on: Type | readonly Type[],
  chosen: Chosen,
  among: Among,
  clause?: string,
) => ({
  on,
  holds: (known: Having<Chosen, string> & Having<Among, readonly string[]>) =>
    (at(known, among) as readonly unknown[]).includes(at(known, chosen)),
  zh: `{title.${among}}为{${among}}${inBrackets(clause).zh}，填写的是{${chosen}}。`,
  en: `Expected '{title.${chosen}}' to be one of {${among}}${inBrackets(clause).en}, but found {${chosen}}.`,
});
