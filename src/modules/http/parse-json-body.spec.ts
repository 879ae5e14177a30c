import * as fc from 'fast-check';
import { unfitJson } from './json-hygiene.js';
import { deepestNesting } from '../forms/index.js';
import { brokenLimit, longestName, mostMembers } from './json-limits.js';
import { parseJsonBody } from './parse-json-body.js';
import { ProblemException } from './problem.exception.js';

const parse = (text: string): unknown => parseJsonBody(Buffer.from(text));

function ruleOf(text: string): string | undefined {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof ProblemException) return error.errors?.[0]?.rule ?? error.code;
    throw error;
  }
  return undefined;
}

function isWithinLimits(value: unknown): boolean {
  let members = 0;
  const names: string[] = [];
  const depthOf = (part: unknown): number => {
    if (typeof part !== 'object' || part === null) return 0;
    if (!Array.isArray(part)) names.push(...Object.keys(part));
    const inside = Object.values(part);
    members += inside.length;
    return 1 + inside.reduce((deepest: number, one) => Math.max(deepest, depthOf(one)), 0);
  };
  const depth = depthOf(value);
  const isShort = (name: string): boolean => [...name].length <= longestName;
  return depth <= deepestNesting && members <= mostMembers && names.every(isShort);
}

const members = (count: number): string => `{${Array.from({ length: count }, (_, index) => `"${index}":0`).join(',')}}`;
const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

describe('parseJsonBody', () => {
  it('answers nothing for an empty body', () => {
    expect(parse('')).toBeUndefined();
  });

  it('gives any decent JSON back as JSON.parse would', () => {
    const decent = fc.jsonValue({ maxDepth: 3 }).filter((value) => unfitJson(value, true) === undefined);
    fc.assert(
      fc.property(decent, (value) => expect(parse(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))),
    );
  });

  it('counts levels, members and the characters of names as they are in the value', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('规'.repeat(longestName), '"'.repeat(longestName), '\u0000'.repeat(longestName), 'x'.repeat(201)),
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.string({ unit: 'binary' }),
        fc.constantFrom('},{', '[[[', '\\', '\\"', '","":'),
        fc.double(),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(name, tie('any'), { maxKeys: 3 }),
        fc.integer({ min: 0, max: 70 }).map((levels) => JSON.parse('['.repeat(levels + 1) + ']'.repeat(levels + 1))),
        fc.integer({ min: 3300, max: 3400 }).map((items) => Array.from({ length: items }, () => 0)),
      ),
    })).any;
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2), (generated, indent) => {
        const text = JSON.stringify(generated, null, indent);
        expect(brokenLimit(Buffer.from(text)) === undefined).toBe(isWithinLimits(JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a reserved name', '{"__proto__":1}', 'isFieldName'],
    ['a reserved name in escapes', '{"\\u005f\\u005fproto__":1}', 'isFieldName'],
    ['a reserved name deep inside', '{"a":[{"constructor":1}]}', 'isFieldName'],
    ['NUL in a text', '{"a":"\\u0000"}', 'isText'],
    ['half a surrogate pair in a name', '{"\\udc00":1}', 'isText'],
    ['a number beyond every double', '{"a":1e999}', 'isSafeNumber'],
    ['a negative one', '{"a":-1.5E+400}', 'isSafeNumber'],
    ['a whole number that would be rounded', '[9007199254740993]', 'isSafeNumber'],
    ['a number that is the whole body', '1e400', 'isSafeNumber'],
    ['one level too many', nested(deepestNesting + 1), 'maxDepth'],
    ['one member too many', members(mostMembers + 1), 'maxMembers'],
    ['one item too many, in two lists', `[[${'0,'.repeat(4998)}0],[${'0,'.repeat(4999)}0]]`, 'maxMembers'],
    ['one empty object too many', `[${'{},'.repeat(mostMembers)}{}]`, 'maxMembers'],
    ['one name too many, though it is always the same', `{${'"a":0,'.repeat(mostMembers)}"a":0}`, 'maxMembers'],
    ['a name with one character too many', `{"${'规'.repeat(longestName + 1)}":0}`, 'maxNameLength'],
    ['such a name in escapes', `{"${'\\u0041'.repeat(longestName + 1)}":0}`, 'maxNameLength'],
    ['100,000 levels', '['.repeat(100_000) + ']'.repeat(100_000), 'maxDepth'],
    ['JSON that breaks off', '{', 'MALFORMED_JSON'],
    ['a control character', '\u0000', 'MALFORMED_JSON'],
  ])('refuses %s', (_, text, rule) => {
    expect(ruleOf(text)).toBe(rule);
  });

  it.each([
    ['as many levels as are allowed', nested(deepestNesting)],
    ['as many members as are allowed', members(mostMembers)],
    ['as many items as are allowed', `[${'0,'.repeat(mostMembers - 1)}0]`],
    ['names as long as is allowed', `{"${'规'.repeat(longestName)}":0,"${'\\u0041'.repeat(longestName)}":0}`],
    ['brackets, commas and colons inside of texts', `{"a":"${'[{,:'.repeat(10_000)}"}`],
    ['numbers inside of texts', '{"a":"1e999 and 9007199254740993"}'],
    ['numbers that are kept exactly', '{"a":9007199254740991,"b":0.1,"c":1e3}'],
    ['a whole surrogate pair in escapes', '{"a":"\\ud83d\\ude00"}'],
    ['names that only resemble the reserved ones', '{"proto":1,"prototype":2}'],
    ['many lists beside each other', `[${'[],'.repeat(200)}[]]`],
  ])('takes %s', (_, text) => {
    expect(parse(text)).toEqual(JSON.parse(text));
  });
});
