import { and, not, or } from 'xstate';
import { guardText } from './guard-text.js';

describe('guardText', () => {
  it.each([
    ['no guard', undefined, null],
    ['a name', 'isSmall', 'isSmall'],
    ['a guard with parameters', { type: 'decides', params: { task: 'legal' } }, 'decides({"task":"legal"})'],
    ['parameters that are worked out', { type: 'fits', params: () => 1 }, 'fits'],
    ['an unnamed function', () => true, 'guard'],
    ['a conjunction', and(['a', 'b']), 'a && b'],
    ['a disjunction in a conjunction', and(['a', or(['b', not('c')])]), 'a && (b || !c)'],
    ['the negation of a conjunction', not(and(['a', 'b'])), '!(a && b)'],
  ])('writes %s', (_what, guard, text) => {
    expect(guardText(guard)).toBe(text);
  });
});
