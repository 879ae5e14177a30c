import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('is that of the reference implementation for any JSON', () => {
    const key = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('10', '9', 'a', 'toString', '\u2028', '"'));
    const json = fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' });
    fc.assert(
      fc.property(fc.dictionary(key, json), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
    );
  });

  it('sorts members by code units, not by number or alphabet', () => {
    expect(canonicalJson({ 10: 1, 9: 2, 名: 3, Z: 4, a: 5, '\u{1F600}': 6, '\uFB33': 7 })).toBe(
      '{"10":1,"9":2,"Z":4,"a":5,"名":3,"\u{1F600}":6,"\uFB33":7}',
    );
  });

  it.each([2, 24, 25, 60])('sorts %i members that come in any order', (count) => {
    const names = fc.uniqueArray(fc.string({ unit: 'grapheme' }), { minLength: count, maxLength: count });
    fc.assert(
      fc.property(names, (keys) => {
        const value = Object.fromEntries(keys.map((key, index) => [key, index]));
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
    );
  });

  it('writes numbers and escapes as RFC 8785 shows them', () => {
    expect(
      canonicalJson([Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0, '\u20ac$\u000F\nA\'B"\\"/\u007f']),
    ).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0,"€$\\u000f\\nA\'B\\"\\\\\\"/\u007f"]');
  });

  it('leaves out members without a value and keeps the places of a list', () => {
    expect(canonicalJson({ b: undefined, a: [undefined, null] })).toBe('{"a":[null,null]}');
  });

  it('writes a value that knows its own JSON', () => {
    expect(canonicalJson({ at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
  });

  it.each([NaN, Infinity, () => 1, Symbol('s'), 1n, 'half \ud800', { 'half \udc00': 1 }])(
    'refuses what JSON cannot carry: %p',
    (value) => {
      expect(() => canonicalJson({ value: [value] })).toThrow(TypeError);
    },
  );

  it('refuses nothing at all', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
  });
});
