import { inWords, type Condition, type Place, type Value } from './given.js';
import { at, inBrackets, type Having, type Path } from './path.js';

/**
 * A rule: each of these is ticked. Its sentence says of each whether it is.
 *
 * @param on the event, or several
 * @param items the paths of the flags
 * @param clause where the manual says so
 */
export const ticked = <const Type extends string, Item extends Path>(
  on: Type | readonly Type[],
  items: readonly Item[],
  clause?: string,
) => ({
  on,
  holds: (known: Having<Item, boolean>) => {
    const found = items.map((item) => at(known, item) === true);
    return found.every(Boolean) || Object.fromEntries(found.map((is, index) => [`item${index}`, is]));
  },
  zh: `须全部属实${inBrackets(clause).zh}：${items.map((item, index) => `「{title.${item}}」{item${index}}`).join('，')}。`,
  en: `Expected a yes to each${inBrackets(clause).en}, but found: ${items.map((item, index) => `'{title.${item}}' {item${index}}`).join(', ')}.`,
});

/** A rule: this is ticked where a condition holds. */
export const tickedWhere = <const Type extends string, Item extends Path, Where extends Path<Place>>(
  on: Type | readonly Type[],
  item: Item,
  where: Condition<Where>,
  clause?: string,
) => ({
  on,
  holds: (known: Having<Item, boolean> & Having<Where, Value>) =>
    at(known, where[0]) !== where[1] || at(known, item) === true,
  zh: `${inWords(where).zh}时须「{title.${item}}」${inBrackets(clause).zh}，现为否。`,
  en: `Expected a yes to '{title.${item}}' where ${inWords(where).en}${inBrackets(clause).en}, but found no.`,
});
