import fc from 'fast-check';
import { derivedId } from './derived-id.js';

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map((digits) => digits.join(''));

/** UUIDv7 as any node may have made it. */
const uuid = fc
  .tuple(hex(8), hex(4), hex(3), fc.constantFrom('8', '9', 'a', 'b'), hex(3), hex(12))
  .map(([high, middle, random, variant, rest, node]) => `${high}-${middle}-7${random}-${variant}${rest}-${node}`);
const count = fc.integer({ min: 1, max: 5000 });

describe('derived ids', () => {
  it('are UUIDv7 of the same moment', () => {
    fc.assert(
      fc.property(uuid, count, (id, n) => {
        expect(derivedId(id, n)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(derivedId(id, n).slice(0, 18)).toBe(id.slice(0, 18));
      }),
    );
  });

  it('are the same for the same envelope, and others for another count', () => {
    fc.assert(
      fc.property(uuid, count, count, (id, n, other) => {
        expect(derivedId(id, n)).toBe(derivedId(id, n));
        expect(derivedId(id, n) === derivedId(id, other)).toBe(n === other);
        expect(derivedId(id, n)).not.toBe(id);
      }),
    );
  });

  it('count on from one another', () => {
    fc.assert(
      fc.property(uuid, count, count, (id, n, more) => {
        expect(derivedId(derivedId(id, n), more)).toBe(derivedId(id, n + more));
      }),
    );
  });

  it('sort right behind the envelope, where its random part leaves room', () => {
    const low = uuid.filter((id) => !/^[0-9a-f-]{19}[89ab]fff/.test(id));
    fc.assert(fc.property(low, count, (id, n) => derivedId(id, n) > id && derivedId(id, n + 1) > derivedId(id, n)));
  });

  it('begin anew where the random part is used up', () => {
    expect(derivedId('01955a00-0000-7000-bfff-ffffffffffff', 1)).toBe('01955a00-0000-7000-8000-000000000000');
  });
});
