import fc from 'fast-check';
import { changedFields } from './changed-fields.js';
import { given } from './testing/index.js';
import { sample } from './testing/sample.process.js';

describe('what a step changes in a case', () => {
  it('names each field of the request by itself, and nothing that the record tells anyway', () => {
    const before = { request: { a: 1, b: 2 }, policy: {}, remarks: {}, label: null };
    const after = { request: { a: 1, b: 3 }, policy: {}, remarks: { x: 1 }, label: 'FA-1' };
    expect(changedFields(before, after)).toEqual([
      { path: 'request.b', before: 2, after: 3 },
      { path: 'label', before: null, after: 'FA-1' },
    ]);
    expect(changedFields(before, before)).toEqual([]);
  });

  it('stands in the record, and is absent where nothing has changed', () => {
    const { records } = given(sample, { label: 'FA-1', price: 100 })
      .when('SUBMIT', {}, 'engineer1')
      .when('APPROVE', { fair: true }, 'legal');
    expect(records.map(({ changed }) => changed)).toEqual([
      undefined,
      undefined,
      [{ path: 'fair', before: false, after: true }],
    ]);
  });

  it('leads from the one case to the other', () => {
    const value = fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.array(fc.integer()));
    const request = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value);
    fc.assert(
      fc.property(request, request, (one, other) => {
        const led: Record<string, unknown> = { ...one };
        for (const { path, before, after } of changedFields({ request: one }, { request: other })) {
          const name = path.replace('request.', '');
          expect(before).toEqual(one[name] ?? null);
          led[name] = after;
        }
        for (const name of ['a', 'b', 'c']) expect(led[name] ?? null).toEqual(other[name] ?? null);
      }),
    );
  });
});
