import { isGiven } from '../../personal.js';
import { at, inBrackets, type Having, type Path } from './path.js';

/** What a condition may look at. */
export type Value = string | number | boolean | null;

/** Where a condition may look. */
export type Place = 'request' | 'data' | 'context' | 'policy';

/** Under which condition: the path of a choice or of a yes, and what it has to be. */
export type Condition<Where extends string> = readonly [path: Where, is: string | true];

/** A condition as a sentence says it. */
export const inWords = <Where extends string>([path, is]: Condition<Where>) =>
  is === true
    ? { zh: `「{title.${path}}」`, en: `'{title.${path}}'` }
    : { zh: `「{title.${path}}」为「{title.${path}.${is}}」`, en: `'{title.${path}}' is '{title.${path}.${is}}'` };

const missing = { zh: '未填写', en: 'missing' };
const given = { zh: '已填写', en: 'given' };

/**
 * A rule: a field is filled in where a condition holds, or each of several.
 *
 * @param on the event, or several
 * @param fields the path of the field, or of each
 * @param where `['request.kind', 'paid']`, or `['data.adjusts', true]`
 * @param clause where the manual says so
 */
export const givenWhere = <const Type extends string, Field extends Path, Where extends Path<Place>>(
  on: Type | readonly Type[],
  fields: Field | readonly Field[],
  where: Condition<Where>,
  clause?: string,
) => {
  const all: readonly string[] = [fields].flat();
  return {
    on,
    holds: (known: Having<Field, unknown> & Having<Where, Value>) =>
      at(known, where[0]) !== where[1] || all.every((field) => isGiven(at(known, field))),
    zh: `${inWords(where).zh}时须填写${all.map((field) => `「{title.${field}}」`).join('')}${inBrackets(clause).zh}，现未填写。`,
    en: `Expected ${all.map((field) => `'{title.${field}}'`).join(', ')} where ${inWords(where).en}${inBrackets(clause).en}, but found nothing.`,
  };
};

/** A rule: a field is filled in where a condition holds, and nowhere else. */
export const givenJustWhere = <const Type extends string, Field extends Path, Where extends Path<Place>>(
  on: Type | readonly Type[],
  field: Field,
  where: Condition<Where>,
  clause?: string,
) => ({
  on,
  holds: (known: Having<Field, unknown> & Having<Where, Value>) => {
    const isNeeded = at(known, where[0]) === where[1];
    return isNeeded === isGiven(at(known, field)) || { found: isNeeded ? missing : given };
  },
  zh: `${inWords(where).zh}时须填写「{title.${field}}」，其他情形不填${inBrackets(clause).zh}，现{found}。`,
  en: `Expected '{title.${field}}' just where ${inWords(where).en}${inBrackets(clause).en}, but it is {found}.`,
});
