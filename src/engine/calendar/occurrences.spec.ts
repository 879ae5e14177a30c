import fc from 'fast-check';
import type { RecurrenceRule } from '../recurrence.js';
import { calendarOf, defaultCalendarData, occurrencesBetween, type NumberedRule } from './index.js';

const calendar = calendarOf({
  ...defaultCalendarData,
  holidays: ['2025-01-01', '2025-10-01', '2025-10-02', '2025-10-03'],
  makeUpDays: ['2025-09-28'],
});
const year = { after: '2024-12-31T16:00:00.000Z', upTo: '2025-12-31T15:59:59.999Z', most: 400 };
const days = (rule: NumberedRule) =>
  occurrencesBetween(rule, calendar, year).map(({ at }) => calendar.localDay(at).slice(5));

describe('the occurrences of a rule', () => {
  it('fall on a day of each month, on its last one where it has no such day', () => {
    expect(days({ every: 'month', day: 25 })).toHaveLength(12);
    expect(days({ every: 'month', day: 31 }).slice(0, 4)).toEqual(['01-31', '02-28', '03-31', '04-30']);
    expect(days({ every: 'month', day: -1 }).slice(0, 4)).toEqual(['01-31', '02-28', '03-31', '04-30']);
  });

  it('fall on the first working day of a month, and on the last day of a quarter', () => {
    const first = days({ every: 'month', day: 1, counts: 'workingDays' });
    expect([first[0], first[1], first[9]]).toEqual(['01-02', '02-03', '10-06']);
    expect(days({ every: 'quarter', day: -1 })).toEqual(['03-31', '06-30', '09-30', '12-31']);
    expect(days({ every: 'year', day: -1, counts: 'workingDays' })).toEqual(['12-31']);
  });

  it('fall on a day off as the rule says', () => {
    const fifth = (dayOff: RecurrenceRule['dayOff']) =>
      days({ every: 'month', day: 5, ...(dayOff ? { dayOff } : {}) }).filter(
        (at) => at.startsWith('04') || at.startsWith('10'),
      );
    expect(fifth(undefined)).toEqual(['04-05', '10-05']);
    expect(fifth('workingDayBefore')).toEqual(['04-04', '09-30'].filter((at) => at.startsWith('04')));
    expect(fifth('workingDayAfter')).toEqual(['04-07', '10-06']);
    expect(fifth('skipped')).toEqual([]);
  });

  it('are known by the day that the rule names, wherever a day off has moved them', () => {
    const moved = occurrencesBetween({ every: 'month', day: 5, dayOff: 'workingDayBefore' }, calendar, year)[9];
    expect(moved).toEqual({
      ...{ day: '2025-10-05', before: '2025-09-05', at: '2025-09-30T01:00:00.000Z' },
      ...{ from: '2025-10-01', to: '2025-10-31' },
    });
  });

  it('each begin where the one before was due, however many days the months have', () => {
    for (const day of [25, 28, 29, 30, 31, -1, -4]) {
      const found = occurrencesBetween({ every: 'month', day }, calendar, year);
      expect(found.slice(1).map(({ before }) => before)).toEqual(found.slice(0, -1).map((one) => one.day));
    }
  });

  it('are due at the opening, the close or a time of the day', () => {
    const on = (at: RecurrenceRule['at']) =>
      occurrencesBetween(
        { every: 'week', day: 6, dayOff: 'workingDayBefore', ...(at ? { at } : {}) },
        calendar,
        year,
      )[0]?.at;
    expect([on(undefined), on('closing'), on('14:30')]).toEqual([
      '2025-01-03T01:00:00.000Z',
      '2025-01-03T10:00:00.000Z',
      '2025-01-03T06:30:00.000Z',
    ]);
  });

  it('are the same, each once, in however many looks they are found', () => {
    const rule = fc.record({
      every: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const),
      day: fc.integer({ min: -7, max: 7 }).filter((n) => n !== 0),
      counts: fc.constantFrom('days' as const, 'workingDays' as const),
      dayOff: fc.constantFrom('sameDay' as const, 'workingDayBefore' as const, 'workingDayAfter' as const),
    });
    const cut = fc
      .integer({ min: Date.parse(year.after), max: Date.parse(year.upTo) })
      .map((at) => new Date(at).toISOString());
    fc.assert(
      fc.property(rule, cut, (one, at) => {
        const whole = occurrencesBetween(one, calendar, year);
        const halves = [
          ...occurrencesBetween(one, calendar, { ...year, upTo: at }),
          ...occurrencesBetween(one, calendar, { ...year, after: at }),
        ];
        expect(halves).toEqual(whole);
        expect(new Set(whole.map(({ day }) => day)).size).toBe(whole.length);
      }),
      { numRuns: 60 },
    );
  });
});
