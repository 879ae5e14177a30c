import { weekdayOf, weekdays } from './weekdays.js';

describe('the days of the week', () => {
  it.each([
    ['2025-03-03', 'Monday'],
    ['2024-02-29', 'Thursday'],
    ['2025-03-09', 'Sunday'],
  ])('calls %s a %s', (day, title) => expect(weekdays[weekdayOf(day)].en).toBe(title));
});
