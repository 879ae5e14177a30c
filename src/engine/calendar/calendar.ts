import { isDay } from '../fields/day.js';
import type { Calendar, Limit } from '../limit.js';
import { standardSchedule, type CalendarData } from './calendar-data.js';
import { dateOf, dayNumber, firstDay, lastDay, monthsBetween, monthsLater } from './day-numbers.js';
import { isLimit } from './limit-rules.js';
import { localTime } from './local-time.js';
import { PlannedDays } from './planned-days.js';
import { WorkingTime } from './working-time.js';

const dayLength = 86_400_000;
const hour = 3_600_000;

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
 * A day that a zone left out (Samoa: 2011-12-30) is counted as none; due on such a day is due by the end of the one before.
 *
 * With `fromOpening` a limit that starts outside of working hours starts when they next begin. Of two equal starts one
 * answer comes, whatever is asked in between; nothing is later than the end of the year 9999.
 *
 * @param data without faults, see `calendarFaults`
 * @param schedule the key of one of its schedules
 * @throws RangeError on a schedule without working hours and on an unknown time zone
 */
export function calendarOf(data: CalendarData, schedule: string = standardSchedule): Calendar {
  const kept = Object.hasOwn(data.schedules, schedule) ? data.schedules[schedule] : undefined;
  if (!kept) throw new RangeError(`Expected a schedule of the calendar, but found '${schedule}'.`);
  const local = localTime(data.timeZone);
  const days = new PlannedDays(kept, data);
  const time = new WorkingTime(days, local);
  const known = data.knownUntil === null ? Infinity : dayNumber(data.knownUntil);
  const endOf = (day: number): number => local.moment(day + 1, 0) - 1;
  const closeOf = (day: number): number => Math.min(time.shifts(day).at(-1)?.ends ?? endOf(day), endOf(day));
  /** A day begins with its first moment. */
  const moment = (text: string): number => (isDay(text) ? local.moment(dayNumber(text), 0) : Date.parse(text));
  /** The day before the first one that counts, as seen from a start. */
  const uncounted = (day: number, start: number, countStartDay: boolean): number =>
    countStartDay && start <= closeOf(day) ? day - 1 : day;

  /** How many days that the zone left out lie behind the first day and up to the second; negative where that is the earlier. */
  const skipped = (after: number, upTo: number, counted: (day: number) => boolean = () => true): number =>
    after > upTo ? 0 - skipped(upTo, after, counted) : local.skippedDays(after + 1, upTo).filter(counted).length;
  const skippedWork = (after: number, upTo: number): number => skipped(after, upTo, (day) => days.isWorking(day));

  const due = ({ amount, unit, countStartDay = false, fromOpening = false }: Limit, startsAt: number): number => {
    const start = fromOpening ? time.opening(startsAt) : startsAt;
    const day = local.dayOf(start);
    switch (unit) {
      case 'hour':
        return start + amount * hour;
      case 'workingHour':
        return time.after(start, Math.max(1, Math.round(amount * hour)));
      case 'day':
        return endOf(
          withSkipped(
            amount,
            (n) => day + n - Number(countStartDay),
            (upTo) => skipped(day, upTo),
          ),
        );
      case 'month':
        return endOf(monthsLater(day, amount) - Number(countStartDay));
      case 'workingDay': {
        const before = uncounted(day, start, countStartDay);
        const counted = (n: number): number => Math.min(days.workingDayAfter(before, n), lastDay);
        return closeOf(withSkipped(amount, counted, (upTo) => skippedWork(before, upTo)));
      }
    }
  };

  const between = (
    { unit, countStartDay = false, fromOpening = false }: Omit<Limit, 'amount'>,
    a: number,
    to: number,
  ) => {
    const from = fromOpening ? time.opening(a) : a;
    const [first, last] = [local.dayOf(from), local.dayOf(to)];
    switch (unit) {
      case 'hour':
        return (to - from) / hour;
      case 'workingHour':
        return time.between(from, to) / hour;
      case 'day':
        return last - first - skipped(first, last) + Number(countStartDay);
      case 'month':
        return monthsBetween(first, last + local.skippedDays(last + 1, last + 1).length + Number(countStartDay));
      case 'workingDay': {
        const before = uncounted(first, from, countStartDay);
        return days.workingDays(before, last) - skippedWork(before, last);
      }
    }
  };

  return {
    dueAt(limit, startsAt) {
      if (!isLimit(limit))
        throw new RangeError(`Expected a positive limit in whole days or months, but found ${JSON.stringify(limit)}.`);
      return written(due(limit, moment(startsAt)));
    },
    amountBetween: (counted, from, to) => between(counted, moment(from), moment(to)),
    startOf: (startsAt) => written(moment(startsAt)),
    afterWorkingTime: (start, worked) => written(worked <= 0 ? moment(start) : time.after(moment(start), worked)),
    workingTimeBetween: (from, to) => time.between(moment(from), moment(to)),
    hoursOf(day) {
      const shifts = time.shifts(dayNumber(day));
      const [opening, closing] = [shifts[0], shifts.at(-1)];
      return opening && closing && { opens: written(opening.begins), closes: written(closing.ends) };
    },
    momentOf(day, clock) {
      const [hours = NaN, minutes = NaN] = clock.split(':').map(Number);
      return written(local.moment(dayNumber(day), hours * hour + (minutes * hour) / 60));
    },
    localDay: (text) => dateOf(local.dayOf(moment(text))),
    isKnown: (text) => local.dayOf(moment(text)) <= known,
    knownUntil: data.knownUntil,
  };
}

/** The day of the n-th counted one, where those skipped on the way to it are not counted. */
function withSkipped(n: number, dayOf: (n: number) => number, skippedUpTo: (day: number) => number): number {
  let [day, skipped] = [dayOf(n), 0];
  for (let found = skippedUpTo(day); found > skipped; found = skippedUpTo(day))
    [day, skipped] = [dayOf(n + found), found];
  return day;
}

const first = firstDay * dayLength;
const last = (lastDay + 1) * dayLength - 1;

/** Times are compared as texts, which needs four digits of the year. */
const written = (moment: number): string => new Date(Math.min(Math.max(Math.ceil(moment), first), last)).toISOString();
