import { dayBefore, dayOfMonth } from './day-of-month.js';

it.each([
  ['2025-03-24', 0, 25, '2025-03-25'],
  ['2025-12-31', 1, 5, '2026-01-05'],
  ['2025-01-01', -1, 1, '2024-12-01'],
  ['2025-01-31', 1, 31, '2025-02-28'],
  ['2024-01-31', 1, 31, '2024-02-29'],
  ['2025-04-10', 0, 31, '2025-04-30'],
  ['2025-04-10', 0, 0, '2025-04-01'],
])('of %s, %d months later, the day %d is %s', (day, later, date, found) => {
  expect(dayOfMonth(day, later, date)).toBe(found);
});

it('knows the day before, over months and years', () => {
  expect(dayBefore('2025-03-01')).toBe('2025-02-28');
  expect(dayBefore('2025-01-01')).toBe('2024-12-31');
});
