import fc from 'fast-check';
import { jsonForm } from './json-form.js';
import { isSameJson } from './same-json.js';

describe('isSameJson', () => {
  it('knows a value again that comes back from a store, with its members in another order', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const given = JSON.parse(JSON.stringify(value)) as unknown;
        expect(isSameJson(given, jsonForm(given, 'value'))).toBe(true);
      }),
    );
  });

  it('tells two values apart whose texts differ however they are ordered', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const [text, otherText] = [one, other].map((value) => JSON.stringify(jsonForm(value, 'value')));
        expect(isSameJson(one, other)).toBe(text === otherText);
      }),
    );
    expect(isSameJson([], {})).toBe(false);
    expect(isSameJson({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(isSameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(isSameJson({ a: undefined, b: 1 }, { a: 1 })).toBe(false);
  });
});
