import { at, inBrackets, type Having, type Path } from './path.js';

type Count = number | string | null | readonly unknown[];

/** What the case has of it: how many, a list of them, or what was kept of it. */
function isThere(known: object, path: string): boolean {
  const found = at(known, path);
  return Array.isArray(found) ? found.length > 0 : found !== null && found !== 0 && found !== '';
}

/**
 * A rule: something has been recorded before this may be sent.
 *
 * @param on the event that ends it
 * @param first the event that records it
 * @param counted the path of what the case keeps of it: how many, a list, or a value
 * @param clause where the manual says so
 */
export const recordedBefore = <const Type extends string, Counted extends Path<'context'>>(
  on: Type,
  first: string,
  counted: Counted,
  clause?: string,
) => ({
  on,
  holds: (known: Having<Counted, Count>) => isThere(known, counted),
  zh: `「{title.${on}}」前须先「{title.${first}}」${inBrackets(clause).zh}，尚无登记。`,
  en: `Expected '{title.${first}}' before '{title.${on}}'${inBrackets(clause).en}, but nothing is recorded.`,
});

/** A rule: nothing of the kind has been recorded. */
export const notRecordedBefore = <const Type extends string, Counted extends Path<'context'>>(
  on: Type,
  other: string,
  counted: Counted,
  clause?: string,
) => ({
  on,
  holds: (known: Having<Counted, Count>) => !isThere(known, counted),
  zh: `「{title.${other}}」后不得「{title.${on}}」${inBrackets(clause).zh}，已有登记。`,
  en: `Expected no '{title.${other}}' before '{title.${on}}'${inBrackets(clause).en}, but it is recorded.`,
});
