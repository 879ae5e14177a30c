import fc from 'fast-check';
import { calendarOf, defaultCalendar, defaultCalendarData, longestLimit } from './index.js';
import type { Limit, LimitUnit } from '../limit.js';

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

  it('says from which day on the holidays are not published', () => {
    const published = calendarOf({ ...defaultCalendarData, knownUntil: '2025-12-31' });
    expect(published.isKnown(endOfDay('12-31'))).toBe(true);
    expect(published.isKnown('2025-12-31T16:00:00.000Z')).toBe(false);
    expect(calendar.isKnown('2999-01-01')).toBe(true);
  });

  it('refuses a schedule without working hours, one that is not there, and an unknown time zone', () => {
    const idle = { standard: { title: { zh: '无', en: 'None' }, hours: [] } };
    expect(() => calendarOf({ ...defaultCalendarData, schedules: idle })).toThrow(RangeError);
    expect(() => calendarOf(defaultCalendarData, 'night')).toThrow(RangeError);
    expect(() => calendarOf({ ...defaultCalendarData, timeZone: 'Mars/Base' })).toThrow(RangeError);
  });
});

describe('schedules side by side', () => {
  const title = { zh: '排班', en: 'Shifts' };
  const duty = {
    title,
    hours: [
      { weekdays: [1, 2, 3, 4, 5], from: '18:00', to: '21:00' },
      { weekdays: [1, 2, 3, 4, 5], from: '12:00', to: '15:00' },
      { weekdays: [6, 7], from: '08:00', to: '21:00' },
    ],
    onHolidays: 7,
  };
  const shop = {
    title,
    hours: [
      { weekdays: [1, 2, 3, 4, 5, 6], from: '18:30', to: '24:00' },
      { weekdays: [7], from: '09:30', to: '24:00' },
    ],
    onHolidays: 'asUsual' as const,
  };
  const data = {
    ...defaultCalendarData,
    schedules: { ...defaultCalendarData.schedules, duty, shop },
    holidays: ['2025-05-01', '2025-05-02'],
    makeUpDays: ['2025-04-27'],
  };
  const wednesday = shanghai('04-30T20:00');

  it('count the same days by their own hours', () => {
    const twoHours: Limit = { amount: 2, unit: 'workingHour' };
    expect(calendarOf(data).dueAt(twoHours, wednesday)).toBe(shanghai('05-05T11:00'));
    expect(calendarOf(data, 'duty').dueAt(twoHours, wednesday)).toBe(shanghai('05-01T09:00'));
    expect(calendarOf(data, 'shop').dueAt(twoHours, wednesday)).toBe(shanghai('04-30T22:00'));
  });

  it('end a working day at their own close, midnight being still of that day', () => {
    expect(calendarOf(data, 'duty').dueAt({ amount: 1, unit: 'workingDay' }, wednesday)).toBe(shanghai('05-01T21:00'));
    expect(calendarOf(data, 'shop').dueAt({ amount: 1, unit: 'workingDay' }, wednesday)).toBe(endOfDay('05-01'));
  });
});

describe('a start outside of working hours', () => {
  const saturday = shanghai('03-08T10:00');

  it.each<[Limit, string]>([
    [{ amount: 2, unit: 'hour' }, shanghai('03-10T11:00')],
    [{ amount: 1, unit: 'workingDay' }, closing('03-11')],
    [{ amount: 1, unit: 'workingDay', countStartDay: true }, closing('03-10')],
    [{ amount: 1, unit: 'day' }, endOfDay('03-11')],
  ])('waits for the opening where the limit says so: %j', (limit, due) => {
    expect(defaultCalendar.dueAt({ ...limit, fromOpening: true }, saturday)).toBe(due);
  });

  it('stays as it is while work goes on', () => {
    expect(defaultCalendar.dueAt({ amount: 2, unit: 'hour', fromOpening: true }, monday)).toBe(shanghai('03-03T12:00'));
  });
});

describe('a limit of any length', () => {
  const century = Array.from({ length: 100 }, (_, year) => `${2000 + year}-10-01`);
  const calendar = calendarOf({ ...defaultCalendarData, timeZone: 'America/New_York', holidays: century });

  it.each<LimitUnit>(['hour', 'day', 'month', 'workingHour', 'workingDay'])(
    'is answered at once, however many %ss it has',
    (unit) => {
      const begun = performance.now();
      const due = calendar.dueAt({ amount: longestLimit, unit }, monday);
      if (unit !== 'month') expect(calendar.amountBetween({ unit }, monday, due)).toBe(longestLimit);
      expect(performance.now() - begun).toBeLessThan(5_000);
    },
  );

  it('is due at the end of the year 9999 at the latest, and a day of the year 0 is a start too', () => {
    const latest = '9999-12-31T23:59:59.999Z';
    expect(calendar.dueAt({ amount: longestLimit, unit: 'month' }, '9999-12-31')).toBe(latest);
    expect(calendar.dueAt({ amount: longestLimit, unit: 'workingHour' }, '9999-12-31')).toBe(latest);
    expect(calendar.dueAt({ amount: longestLimit, unit: 'workingDay' }, '9999-12-31') <= latest).toBe(true);
    expect(calendar.dueAt({ amount: 1, unit: 'day' }, '0000-01-01')).toMatch(/^0000-01-03T0/);
    expect(calendar.dueAt({ amount: 1, unit: 'month' }, '0050-01-31')).toMatch(/^0050-03-01T0/);
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
