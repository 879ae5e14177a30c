import fc from 'fast-check';
import type { Calendar, Limit, LimitUnit } from '../limit.js';
import { calendarOf, type CalendarData } from './index.js';

/** Zones that change their clocks: by an hour, by half an hour, at midnight, over the date line, and not at all. */
const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Cairo',
  'Pacific/Apia',
  'Asia/Kathmandu',
];

const title = { zh: '排班', en: 'Shifts' };
const always = [1, 2, 3, 4, 5, 6, 7];

/** Hours in which clocks are changed, and the ordinary ones. */
const schedules: CalendarData['schedules'] = {
  standard: {
    title,
    hours: [
      { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' },
      { weekdays: [1, 2, 3, 4, 5], from: '13:30', to: '18:00' },
    ],
  },
  night: { title, hours: [{ weekdays: always, from: '00:00', to: '04:00' }], onHolidays: 'asUsual' },
  shop: {
    title,
    hours: [
      { weekdays: [1, 2, 3, 4, 5, 6], from: '18:30', to: '24:00' },
      { weekdays: [7], from: '09:30', to: '24:00' },
    ],
    onHolidays: 7,
  },
};

const zone = fc.constantFrom(...zones);
const schedule = fc.constantFrom(...Object.keys(schedules));
/** Samoa left out 2011-12-30. */
const minute = fc.integer({ min: Date.UTC(2011, 10, 1) / 60_000, max: Date.UTC(2013, 0, 1) / 60_000 });
const moment = minute.map((minutes) => new Date(minutes * 60_000).toISOString());
const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2011, 10, 1 + n)).toISOString().slice(0, 10));
const special = fc.uniqueArray(day, { maxLength: 30 });
const calendar = fc.record({ timeZone: zone, schedule, special }).map(({ timeZone, schedule: key, special: days }) => {
  const [holidays, makeUpDays] = [days.slice(0, days.length / 2), days.slice(days.length / 2)];
  return {
    timeZone,
    schedule: key,
    holidays,
    makeUpDays,
    of: calendarOf({ timeZone, schedules, holidays, makeUpDays, knownUntil: null }, key),
  };
});
const unit = fc.constantFrom<LimitUnit>('hour', 'day', 'month', 'workingHour', 'workingDay');
const limit: fc.Arbitrary<Limit> = fc.record({
  amount: fc.integer({ min: 1, max: 60 }),
  unit,
  countStartDay: fc.boolean(),
  fromOpening: fc.boolean(),
});

const after = (text: string, minutes: number): string => new Date(Date.parse(text) + minutes * 60_000).toISOString();
const few = fc.integer({ min: 0, max: 20_000 });

describe('a calendar of any zone, schedule and holidays', () => {
  it('is due no earlier when it starts later or is longer, and never before its start', () => {
    fc.assert(
      fc.property(calendar, limit, moment, few, fc.nat(20), ({ of }, one, start, minutes, more) => {
        const due = of.dueAt(one, start);
        expect(due >= start).toBe(true);
        expect(of.dueAt(one, after(start, minutes)) >= due).toBe(true);
        expect(of.dueAt({ ...one, amount: one.amount + more }, start) >= due).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('finds between a start and what is due from it the amount of the limit', () => {
    fc.assert(
      fc.property(calendar, limit, moment, ({ of }, { amount, ...counted }, start) => {
        const due = of.dueAt({ amount, ...counted }, start);
        expect(of.amountBetween(counted, start, due)).toBeCloseTo(amount, 6);
      }),
      { numRuns: 500 },
    );
  });

  it('adds up: what is worked until noon and after it is what is worked all day', () => {
    fc.assert(
      fc.property(calendar, moment, moment, moment, ({ of }, one, two, three) => {
        const between = (from: string, to: string) => of.workingTimeBetween(from, to);
        expect(between(one, two) + between(two, three)).toBe(between(one, three));
        for (const counted of ['hour', 'day', 'workingDay'] as const) {
          const amount = (from: string, to: string) => of.amountBetween({ unit: counted }, from, to);
          expect(amount(one, two) + amount(two, three)).toBeCloseTo(amount(one, three), 6);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('counts no work on the day that a zone has left out', () => {
    const of = calendarOf(
      { timeZone: 'Pacific/Apia', schedules, holidays: [], makeUpDays: [], knownUntil: null },
      'shop',
    );
    const hours = (amount: number, from: string) => of.dueAt({ amount, unit: 'workingHour' }, from);
    const start = '2011-12-21T07:30:00.000Z';
    expect(hours(1, hours(61, start))).toBe(hours(62, start));
    // 2011-12-28 was a Wednesday in Samoa, and the Friday of that week never was.
    const due = (amount: number, unit: LimitUnit) =>
      of.localDay(of.dueAt({ amount, unit }, '2011-12-28T20:00:00.000Z'));
    expect([due(1, 'day'), due(2, 'day'), due(1, 'workingDay'), due(2, 'workingDay')]).toEqual([
      '2011-12-29',
      '2011-12-31',
      '2011-12-29',
      '2011-12-31',
    ]);
  });

  it('adds working hours one after the other as it does together', () => {
    fc.assert(
      fc.property(calendar, moment, fc.nat(60), fc.nat(60), ({ of }, start, one, two) => {
        const hours = (amount: number, from: string) => of.dueAt({ amount, unit: 'workingHour' }, from);
        expect(hours(two + 1, hours(one + 1, start))).toBe(hours(one + two + 2, start));
      }),
      { numRuns: 500 },
    );
  });

  it('counts what a clock on the wall shows, minute by minute', () => {
    fc.assert(
      fc.property(calendar, moment, fc.nat(4_000), (one, from, minutes) => {
        const to = after(from, minutes);
        expect(one.of.workingTimeBetween(from, to)).toBe(workedOnTheWall(one, from, to));
      }),
      { numRuns: 60 },
    );
  });
});

/** Looks at the clock of the zone at every minute. */
function workedOnTheWall(
  {
    timeZone,
    schedule: key,
    holidays,
    makeUpDays,
  }: { timeZone: string; schedule: string; holidays: string[]; makeUpDays: string[]; of: Calendar },
  from: string,
  to: string,
): number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const kept = schedules[key];
  if (!kept) throw new Error(key);
  const worked = [...always].filter((weekday) => kept.hours.some(({ weekdays }) => weekdays.includes(weekday)));
  let sum = 0;
  for (let at = Date.parse(from); at < Date.parse(to); at += 60_000) {
    const [date = '', clock = ''] = format.format(at).split(' ');
    const usual = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
    const like = (kind: string | number): number => (kind === 'closed' ? 0 : kind === 'asUsual' ? usual : Number(kind));
    const weekday = makeUpDays.includes(date)
      ? like(kept.onMakeUpDays ?? worked[0] ?? 0)
      : holidays.includes(date)
        ? like(kept.onHolidays ?? 'closed')
        : usual;
    if (
      kept.hours.some(
        ({ weekdays, from: begins, to: ends }) => weekdays.includes(weekday) && begins <= clock && clock < ends,
      )
    )
      sum += 60_000;
  }
  return sum;
}
