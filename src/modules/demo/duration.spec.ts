import fc from 'fast-check';
import { durationOf, secondsOf } from './duration.js';

describe('a duration', () => {
  it.each([
    ['PT3H', 10_800],
    ['P4D', 345_600],
    ['P1W', 604_800],
    ['P1DT1H1M1S', 90_061],
  ])('%s has its seconds', (text, seconds) => expect(secondsOf(text)).toBe(seconds));

  it.each(['', 'P', 'PT', 'P1DT', '-PT3H', 'PT-3H', 'P1M', 'P1Y', 'PT1.5H', '3 hours', 'pt3h', 'PT9999999H', 'P1D '])(
    'is none: %j',
    (text) => expect(secondsOf(text)).toBeUndefined(),
  );

  it('comes back as it was written', () => {
    fc.assert(fc.property(fc.nat(1_000_000_000), (seconds) => secondsOf(durationOf(seconds)) === seconds));
  });
});
