import fc from 'fast-check';
import { calendarOf, defaultCalendar, defaultCalendarData } from './calendar.js';
import type { Limit, LimitUnit } from './limit.js';

/** A moment as a person in Shanghai writes it, in 2025. */
const shanghai = (text: string): string => new Date(`2025-${text}:00+08:00`).toISOString();
const endOfDay = (date: string): string => new Date(`2025-${date}T23:59:59.999+08:00`).toISOString();
const closing = (date: string): string => shanghai(`${date}T18:00`);
const monday = shanghai('03-03T10:00');

describe('the default calendar', () => {
  it.each<[string, Limit, string, string]>([
    ['RES-02: 30 days of notice from Mon 03-03 end on 04-02', { amount: 30, unit: 'day' }, monday, endOfDay('04-02')],
    ['RES-03: 3 days from Mon 03-03 end on Thu 03-06', { amount: 3, unit: 'day' }, monday, endOfDay('03-06')],
    ['RES-03: 5 working days end on Mon 03-10', { amount: 5, unit: 'workingDay' }, monday, closing('03-10')],
    ['RES-03: 7 working days end on Wed 03-12', { amount: 7, unit: 'workingDay' }, monday, closing('03-12')],
    ['RES-09: the department head by Wed 03-05', { amount: 2, unit: 'workingDay' }, monday, closing('03-05')],
    ['RES-09: the HR director by Mon 03-10', { amount: 3, unit: 'workingDay' }, closing('03-05'), closing('03-10')],
    [
      'RES-09: the HR vice president by Wed 03-12',
      { amount: 2, unit: 'workingDay' },
      closing('03-10'),
      closing('03-12'),
    ],
    [
      '当日起: the start day is the first of the five',
      { amount: 5, unit: 'workingDay', countStartDay: true },
      monday,
      closing('03-07'),
    ],
    ['当日起: calendar days likewise', { amount: 3, unit: 'day', countStartDay: true }, monday, endOfDay('03-05')],
    [
      '当日起 after the close of business begins on the next working day',
      { amount: 1, unit: 'workingDay', countStartDay: true },
      shanghai('03-07T18:30'),
      closing('03-10'),
    ],
    [
      '当日起 on a Saturday begins on Monday',
      { amount: 1, unit: 'workingDay', countStartDay: true },
      shanghai('03-08T10:00'),
      closing('03-10'),
    ],
    [
      'one working day from a Saturday is Monday',
      { amount: 1, unit: 'workingDay' },
      shanghai('03-08T10:00'),
      closing('03-10'),
    ],
    ['hours elapse day and night', { amount: 24, unit: 'hour' }, shanghai('03-08T10:00'), shanghai('03-09T10:00')],
    ['half an hour is a limit', { amount: 0.5, unit: 'hour' }, monday, shanghai('03-03T10:30')],
    ['working hours pause at noon', { amount: 3, unit: 'workingHour' }, monday, shanghai('03-03T14:30')],
    ['8 working hours run into the next day', { amount: 8, unit: 'workingHour' }, monday, shanghai('03-04T10:30')],
    [
      'working hours pause at the weekend',
      { amount: 1, unit: 'workingHour' },
      shanghai('03-07T17:30'),
      shanghai('03-10T09:30'),
    ],
    [
      'working hours wait for the morning',
      { amount: 1, unit: 'workingHour' },
      shanghai('03-03T06:00'),
      shanghai('03-03T10:00'),
    ],
    [
      '7.5 working hours are a full day',
      { amount: 7.5, unit: 'workingHour' },
      shanghai('03-03T09:00'),
      closing('03-03'),
    ],
    ['a month ends on the day of the same number', { amount: 1, unit: 'month' }, monday, endOfDay('04-03')],
    [
      'a month ends on its last day where the number is missing',
      { amount: 1, unit: 'month' },
      shanghai('01-31T10:00'),
      endOfDay('02-28'),
    ],
    [
      '当日起 a month ends one day earlier',
      { amount: 1, unit: 'month', countStartDay: true },
      monday,
      endOfDay('04-02'),
    ],
    [
      'the start day is the local one, not that of UTC',
      { amount: 1, unit: 'day' },
      shanghai('03-03T00:30'),
      endOfDay('03-04'),
    ],
  ])('%s', (_, limit, startsAt, due) => {
    expect(defaultCalendar.dueAt(limit, startsAt)).toBe(due);
  });

  it.each([0, -1, 1.5, Number.NaN, 1e9])('refuses %s days', (amount) => {
    expect(() => defaultCalendar.dueAt({ amount, unit: 'day' }, monday)).toThrow(RangeError);
  });
});

describe('a calendar with holidays and make-up days', () => {
  const calendar = calendarOf({
    ...defaultCalendarData,
    holidays: ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08'],
    makeUpDays: ['2025-09-28', '2025-10-11'],
  });

  it('leaves out holidays and counts make-up days', () => {
    expect(calendar.dueAt({ amount: 1, unit: 'workingDay' }, shanghai('09-26T10:00'))).toBe(closing('09-28'));
    expect(calendar.dueAt({ amount: 2, unit: 'workingDay' }, shanghai('09-30T10:00'))).toBe(closing('10-10'));
    expect(calendar.dueAt({ amount: 3, unit: 'workingDay' }, shanghai('09-30T10:00'))).toBe(closing('10-11'));
    expect(calendar.dueAt({ amount: 2, unit: 'workingHour' }, shanghai('09-30T17:00'))).toBe(shanghai('10-09T10:00'));
  });

  it('refuses data without working time', () => {
    expect(() => calendarOf({ ...defaultCalendarData, workingWeekdays: [] })).toThrow(RangeError);
    expect(() => calendarOf({ ...defaultCalendarData, workingHours: [] })).toThrow(RangeError);
    expect(() => calendarOf({ ...defaultCalendarData, workingHours: [{ from: '9:00', to: '12:00' }] })).toThrow(
      RangeError,
    );
    expect(() => calendarOf({ ...defaultCalendarData, timeZone: 'Mars/Base' })).toThrow(RangeError);
  });
});

describe('a calendar of any time zone', () => {
  const zones = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'];
  const zone = fc.constantFrom(...zones);
  const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
  const unit = fc.constantFrom<LimitUnit>('hour', 'day', 'month', 'workingHour', 'workingDay');
  const limit = fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit, countStartDay: fc.boolean() });
  const calendars = new Map(zones.map((timeZone) => [timeZone, calendarOf({ ...defaultCalendarData, timeZone })]));
  const due = (timeZone: string, of: Limit, start: number): number =>
    Date.parse(calendars.get(timeZone)?.dueAt(of, new Date(start).toISOString()) ?? '');

  it('is never due before it starts', () => {
    fc.assert(fc.property(zone, limit, moment, (timeZone, of, start) => due(timeZone, of, start) >= start));
  });

  it('is due no earlier when it starts later', () => {
    fc.assert(
      fc.property(zone, limit, moment, fc.integer({ min: 0, max: 400_000_000 }), (timeZone, of, start, later) => {
        expect(due(timeZone, of, start + later)).toBeGreaterThanOrEqual(due(timeZone, of, start));
      }),
    );
  });

  it('is due no earlier when it is longer', () => {
    fc.assert(
      fc.property(zone, limit, moment, fc.integer({ min: 0, max: 20 }), (timeZone, of, start, more) => {
        const longer = { ...of, amount: of.amount + more };
        expect(due(timeZone, longer, start)).toBeGreaterThanOrEqual(due(timeZone, of, start));
      }),
    );
  });

  it('ends working days on a working day, at the close of business', () => {
    fc.assert(
      fc.property(
        zone,
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        moment,
        (timeZone, amount, countStartDay, start) => {
          const end = due(timeZone, { amount, unit: 'workingDay', countStartDay }, start);
          const local = new Intl.DateTimeFormat('en-GB', {
            timeZone,
            weekday: 'short',
            timeStyle: undefined,
            hour: '2-digit',
            minute: '2-digit',
          });
          expect(local.format(end)).toMatch(/^(Mon|Tue|Wed|Thu|Fri),? 18:00$/);
        },
      ),
    );
  });
});
