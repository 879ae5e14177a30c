import * as fc from 'fast-check';
import { deepestNesting, unfitJson } from './json-hygiene.js';
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

  it('overlooks nothing that the walk through the whole value finds', () => {
    const names = fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype), 'name', 'a', '\u0000', '\ud800');
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'binary' }),
        fc.double({ noNaN: true }),
        fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(Number),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.array(fc.tuple(names, tie('any')), { maxLength: 3 }).map((members) => Object.fromEntries(members)),
      ),
    })).any;
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2), (generated, indent) => {
        const text = JSON.stringify(generated, null, indent);
        expect(ruleOf(text)).toBe(unfitJson(JSON.parse(text), true)?.rule);
      }),
      { numRuns: 1000 },
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
    ['100,000 levels', '['.repeat(100_000) + ']'.repeat(100_000), 'maxDepth'],
    ['JSON that breaks off', '{', 'MALFORMED_JSON'],
    ['a control character', '\u0000', 'MALFORMED_JSON'],
  ])('refuses %s', (_, text, rule) => {
    expect(ruleOf(text)).toBe(rule);
  });

  it.each([
    ['as many levels as are allowed', nested(deepestNesting)],
    ['numbers inside of texts', '{"a":"1e999 and 9007199254740993"}'],
    ['numbers that are kept exactly', '{"a":9007199254740991,"b":0.1,"c":1e3}'],
    ['a whole surrogate pair in escapes', '{"a":"\\ud83d\\ude00"}'],
    ['names that only resemble the reserved ones', '{"proto":1,"prototype":2}'],
    ['many lists beside each other', `[${'[],'.repeat(200)}[]]`],
  ])('takes %s', (_, text) => {
    expect(parse(text)).toEqual(JSON.parse(text));
  });
});
