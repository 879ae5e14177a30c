import fc from 'fast-check';
import { derivedId } from './derived-id.js';
import { drawn } from './draw.js';

describe('a draw', () => {
  it('is a share, and the same for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const share = drawn(seed);
        return share >= 0 && share < 1 && drawn(seed) === share;
      }),
    );
  });

  it.each([0.15, 0.5, 0.85])('takes %d of the ids that one server hands out in a row, by chance', (share) => {
    const first = '0195599b-4c00-7a3c-8f21-000000000000';
    const taken = Array.from({ length: 20_000 }, (_, n) => drawn(derivedId(first, n + 1))).filter((one) => one < share);
    // Five standard deviations.
    expect(Math.abs(taken.length - share * 20_000)).toBeLessThan(5 * Math.sqrt(20_000 * share * (1 - share)));
  });
});
