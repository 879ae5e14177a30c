import {
  calendarFaults,
  defaultCalendarData,
  isLimit,
  mostSpecialDays,
  standardHours,
  type CalendarData,
} from './index.js';

const week = [1, 2, 3, 4, 5];
const withHours = (hours: CalendarData['schedules'][string]['hours']): Partial<CalendarData> => ({
  schedules: { standard: { ...standardHours, hours } },
});
const days = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10));

describe('data that is no calendar', () => {
  it.each<[string, Partial<CalendarData>, string]>([
    ['an unknown zone', { timeZone: 'Mars/Base' }, 'timeZone timeZone'],
    ['an empty zone', { timeZone: '' }, 'timeZone timeZone'],
    ['no standard schedule', { schedules: { night: standardHours } }, 'schedules standard'],
    ['a schedule of a prototype', { schedules: { standard: standardHours, Proto: standardHours } }, 'schedules key'],
    ['no working day', withHours([]), 'schedules.standard.hours workingDay'],
    [
      'hours of no weekday',
      withHours([{ weekdays: [], from: '09:00', to: '12:00' }]),
      'schedules.standard.hours.0.weekdays weekdays',
    ],
    [
      'an eighth weekday',
      withHours([{ weekdays: [8], from: '09:00', to: '12:00' }]),
      'schedules.standard.hours.0.weekdays weekdays',
    ],
    ['reversed hours', withHours([{ weekdays: week, from: '18:00', to: '09:00' }]), 'schedules.standard.hours.0 order'],
    [
      'hours of no length',
      withHours([{ weekdays: week, from: '09:00', to: '09:00' }]),
      'schedules.standard.hours.0 order',
    ],
    [
      'a day that begins at 24:00',
      withHours([{ weekdays: week, from: '24:00', to: '24:00' }]),
      'schedules.standard.hours.0.from clock',
    ],
    [
      'a day that ends at 24:30',
      withHours([{ weekdays: week, from: '09:00', to: '24:30' }]),
      'schedules.standard.hours.0.to clock',
    ],
    [
      'a time without its zero',
      withHours([{ weekdays: week, from: '9:00', to: '12:00' }]),
      'schedules.standard.hours.0.from clock',
    ],
    [
      'overlapping hours',
      withHours([
        { weekdays: week, from: '09:00', to: '12:00' },
        { weekdays: [5, 6], from: '11:59', to: '18:00' },
      ]),
      'schedules.standard.hours.1 overlap',
    ],
    [
      'holidays like an eighth weekday',
      { schedules: { standard: { ...standardHours, onHolidays: 8 } } },
      'schedules.standard.onHolidays dayLike',
    ],
    ['a holiday that is no day', { holidays: ['2025-02-29'] }, 'holidays.0 isDay'],
    ['a holiday twice', { holidays: ['2025-10-01', '2025-10-01'] }, 'holidays.1 unique'],
    ['a holiday that is made up', { holidays: ['2025-10-01'], makeUpDays: ['2025-10-01'] }, 'makeUpDays.0 notHoliday'],
    ['more days than there can be', { holidays: days(mostSpecialDays + 1) }, 'holidays most'],
    ['a horizon that is no day', { knownUntil: 'soon' }, 'knownUntil isDay'],
    ['a holiday behind the horizon', { holidays: ['2026-10-01'], knownUntil: '2025-12-31' }, 'knownUntil isDay'],
  ])('is told of: %s', (_, part, fault) => {
    const found = calendarFaults({ ...defaultCalendarData, ...part });
    expect(found.map(({ path, rule }) => `${path} ${rule}`)).toEqual([fault]);
    expect(found[0]?.message).toEqual({
      zh: expect.stringMatching(/。$/),
      en: expect.stringMatching(/^Expected .*\.$/),
    });
  });

  it('takes hours until midnight, and a century of holidays', () => {
    const shop = withHours([{ weekdays: week, from: '18:30', to: '24:00' }]);
    expect(calendarFaults({ ...defaultCalendarData, ...shop, holidays: days(mostSpecialDays) })).toEqual([]);
  });
});

describe('a limit', () => {
  it.each([0, -1, 1.5, Number.NaN, Infinity, 1e9, '5', null])('of %s working days is none', (amount) => {
    expect(isLimit({ amount, unit: 'workingDay' })).toBe(false);
  });

  it.each([
    null,
    'P5D',
    [],
    { amount: 5 },
    { amount: 5, unit: 'toString' },
    { amount: 5, unit: 'day', countStartDay: 1 },
    { amount: 5, unit: 'day', per: 'week' },
  ])('is none: %j', (value) => expect(isLimit(value)).toBe(false));

  it('may be half an hour, and may say how it starts', () => {
    expect(isLimit({ amount: 0.5, unit: 'hour' })).toBe(true);
    expect(isLimit({ amount: 5, unit: 'workingDay', countStartDay: true, fromOpening: false })).toBe(true);
  });
});
