import { isDay } from './fields/day.js';
import type { Calendar, Limit } from './limit.js';
import { localTime, type LocalTime } from './local-time.js';

/** A company's working time as data. */
export interface CalendarData {
  /** IANA name, for example `Asia/Shanghai`. */
  readonly timeZone: string;
  /** ISO weekdays that are worked: 1 Monday to 7 Sunday. */
  readonly workingWeekdays: readonly number[];
  /** Local dates (`YYYY-MM-DD`) that are not worked although their weekday is. */
  readonly holidays: readonly string[];
  /** 调休: local dates that are worked although their weekday is not, or although they are a holiday. */
  readonly makeUpDays: readonly string[];
  /** Local working hours of a working day, `HH:MM`, in order, not overlapping; `24:00` is the end of the day. */
  readonly workingHours: readonly { readonly from: string; readonly to: string }[];
}

const dayLength = 86_400_000;
const minute = 60_000;

/**
 * Turns limits into due moments. Where a manual says no more, the Civil Code's rules for periods (民法典 201–203) hold:
 *
 * - `hour`: elapsed time; `workingHour`: elapsed time of which only working hours count.
 * - `day`: the end (23:59:59.999 local) of the N-th day after the start day; with `countStartDay` the start day is the
 *   first of the N.
 * - `month`: the end of the day with the same number N months later, or of that month's last day; with
 *   `countStartDay` one day earlier.
 * - `workingDay`: the close of business (end of the last working hours) of the N-th working day after the start day;
 *   with `countStartDay` the start day is the first of the N if business is not over when the limit starts.
 *
 * `amount` is positive; days and months are whole. Anything else throws a RangeError, as does a calendar that has no
 * working time.
 */
export function calendarOf(data: CalendarData): Calendar {
  const local = localTime(data.timeZone);
  const week = new Set(data.workingWeekdays);
  const holidays = new Set(data.holidays);
  const makeUpDays = new Set(data.makeUpDays);
  const hours = data.workingHours.map(({ from, to }) => ({ from: minutes(from), to: minutes(to) }));
  const close = hours.at(-1)?.to;
  if (week.size === 0 || close === undefined || hours.some(({ from, to }) => !(from < to))) {
    throw new RangeError('Expected a calendar with working weekdays and working hours, but found none.');
  }
  const isWorking = (day: number): boolean => {
    const date = dateOf(day);
    // Day 0, 1970-01-01, was a Thursday.
    return makeUpDays.has(date) || (!holidays.has(date) && week.has(((((day + 3) % 7) + 7) % 7) + 1));
  };
  const closeOf = (day: number): number => Math.min(local.moment(day, close * minute), endOf(local, day));

  const workingDays = (limit: Limit, start: number): number => {
    let day = local.dayOf(start);
    const startCounts = limit.countStartDay === true && isWorking(day) && start <= closeOf(day);
    let left = limit.amount - (startCounts ? 1 : 0);
    while (left > 0) {
      day += 1;
      if (isWorking(day)) left -= 1;
    }
    return closeOf(day);
  };

  const afterWorkingTime = (start: number, time: number): number => {
    if (time === 0) return start;
    let left = time;
    for (let day = local.dayOf(start); ; day += 1) {
      if (!isWorking(day)) continue;
      for (const { from, to } of hours) {
        const begins = Math.max(start, local.moment(day, from * minute));
        const ends = local.moment(day, to * minute);
        if (begins >= ends) continue;
        if (left <= ends - begins) return begins + left;
        left -= ends - begins;
      }
    }
  };

  const workingTimeBetween = (start: number, end: number): number => {
    let worked = 0;
    for (let day = local.dayOf(start); day <= local.dayOf(end); day += 1) {
      if (!isWorking(day)) continue;
      for (const { from, to } of hours) {
        const begins = Math.max(start, local.moment(day, from * minute));
        const ends = Math.min(end, local.moment(day, to * minute));
        worked += Math.max(0, ends - begins);
      }
    }
    return worked;
  };

  const due = (limit: Limit, start: number): number => {
    const early = limit.countStartDay === true ? 1 : 0;
    switch (limit.unit) {
      case 'hour':
        return start + limit.amount * 60 * minute;
      case 'workingHour':
        return afterWorkingTime(start, limit.amount * 60 * minute);
      case 'day':
        return endOf(local, local.dayOf(start) + limit.amount - early);
      case 'month':
        return endOf(local, monthsLater(local.dayOf(start), limit.amount) - early);
      case 'workingDay':
        return workingDays(limit, start);
    }
  };

  /** A day begins with its first moment. */
  const startOf = (date: string): number =>
    isDay(date) ? local.moment(Date.parse(date) / dayLength, 0) : Date.parse(date);

  return {
    dueAt(limit, startsAt) {
      const whole = limit.unit === 'hour' || limit.unit === 'workingHour' || Number.isInteger(limit.amount);
      if (!(limit.amount > 0) || !whole || limit.amount > longest)
        throw new RangeError(`Expected a positive limit in whole days or months, but found ${JSON.stringify(limit)}.`);
      return momentOf(due(limit, startOf(startsAt)));
    },
    startOf: (startsAt) => momentOf(startOf(startsAt)),
    workingTimeBetween: (from, to) => workingTimeBetween(Date.parse(from), Date.parse(to)),
    afterWorkingTime: (moment, time) => momentOf(afterWorkingTime(Date.parse(moment), time)),
    localDay: (moment) => dateOf(local.dayOf(Date.parse(moment))),
  };
}

/** No limit of a manual comes near; it keeps a slip of the keyboard from counting for minutes. */
const longest = 100_000;

const momentOf = (milliseconds: number): string => new Date(Math.ceil(milliseconds)).toISOString();

const endOf = (local: LocalTime, day: number): number => local.moment(day + 1, 0) - 1;

function minutes(clock: string): number {
  const parts = /^(\d\d):(\d\d)$/.exec(clock);
  if (!parts) throw new RangeError(`Expected a time of day as HH:MM, but found '${clock}'.`);
  return Number(parts[1]) * 60 + Number(parts[2]);
}

const dateOf = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

function monthsLater(day: number, months: number): number {
  const from = new Date(day * dayLength);
  const target = from.getUTCFullYear() * 12 + from.getUTCMonth() + months;
  // Day 0 of the month after is the last day of the month.
  const last = new Date(Date.UTC(Math.floor(target / 12), (target % 12) + 1, 0)).getUTCDate();
  return Date.UTC(Math.floor(target / 12), target % 12, Math.min(from.getUTCDate(), last)) / dayLength;
}

/** The standard working time of the catalogue (1.1, 000 篇一 第十五条); the manuals name no holidays. */
export const defaultCalendarData: CalendarData = {
  timeZone: 'Asia/Shanghai',
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: [],
  makeUpDays: [],
  workingHours: [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '18:00' },
  ],
};

export const defaultCalendar: Calendar = calendarOf(defaultCalendarData);
