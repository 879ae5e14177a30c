import type { Calendar } from '../limit.js';
import type { Occurrence, RecurrenceRule } from '../recurrence.js';
import { dateOf, dayNumber, weekdayNumber } from './day-numbers.js';

/** Days off do not last longer. */
const longestBreak = 60;
const day = 86_400_000;

interface Period {
  readonly first: number;
  readonly last: number;
}

/** A rule whose day is a number: a key of the policy has been looked up. */
export type NumberedRule = RecurrenceRule & { readonly day: number };

/**
 * The occurrences of a rule that are due later than one moment and not later than another one, in due order.
 *
 * @param most how many are wanted at the most, so that the cost is bounded however far the moments lie apart
 */
export function occurrencesBetween(
  rule: NumberedRule,
  calendar: Calendar,
  { after, upTo, most }: { readonly after: string; readonly upTo: string; readonly most: number },
): readonly Occurrence[] {
  const end = dayNumber(calendar.localDay(upTo));
  const found: Occurrence[] = [];
  // A day off may move an occurrence into the next period.
  const start = periodOf(rule.every, dayNumber(calendar.localDay(after)) - longestBreak);
  for (
    let period = start;
    period.first - longestBreak <= end && found.length < most;
    period = next(rule.every, period)
  ) {
    const occurrence = occurrenceIn(rule, calendar, period);
    if (occurrence && occurrence.at > after && occurrence.at <= upTo) found.push(occurrence);
  }
  return found.sort((one, other) => (one.at < other.at ? -1 : 1));
}

function occurrenceIn(rule: NumberedRule, calendar: Calendar, period: Period): Occurrence | undefined {
  const named = namedDay(rule, calendar, period);
  const worked = named === undefined ? undefined : workedDay(rule, calendar, named);
  if (named === undefined || worked === undefined) return undefined;
  const previous = periodOf(rule.every, period.first - 1);
  return {
    day: dateOf(named),
    before: dateOf(namedDay(rule, calendar, previous) ?? previous.last),
    at: momentOn(rule, calendar, worked),
    from: dateOf(period.first),
    to: dateOf(period.last),
  };
}

function namedDay({ day: n, counts }: NumberedRule, calendar: Calendar, { first, last }: Period): number | undefined {
  if (counts !== 'workingDays') return n > 0 ? Math.min(first + n - 1, last) : Math.max(last + n + 1, first);
  const step = n > 0 ? 1 : -1;
  let left = Math.abs(n);
  let found: number | undefined;
  for (let at = n > 0 ? first : last; at >= first && at <= last && left > 0; at += step) {
    if (!calendar.hoursOf(dateOf(at))) continue;
    found = at;
    left -= 1;
  }
  return found;
}

function workedDay({ dayOff = 'sameDay' }: RecurrenceRule, calendar: Calendar, named: number): number | undefined {
  if (dayOff === 'sameDay' || calendar.hoursOf(dateOf(named))) return named;
  if (dayOff === 'skipped') return undefined;
  const step = dayOff === 'workingDayAfter' ? 1 : -1;
  for (let moved = 1; moved <= longestBreak; moved += 1)
    if (calendar.hoursOf(dateOf(named + step * moved))) return named + step * moved;
  return named;
}

function momentOn({ at = 'opening' }: RecurrenceRule, calendar: Calendar, on: number): string {
  const date = dateOf(on);
  if (at !== 'opening' && at !== 'closing') return calendar.momentOf(date, at);
  const hours = calendar.hoursOf(date);
  if (hours) return at === 'opening' ? hours.opens : hours.closes;
  return at === 'opening' ? calendar.startOf(date) : calendar.momentOf(date, '23:59');
}

function periodOf(every: RecurrenceRule['every'], on: number): Period {
  if (every === 'week') {
    const first = on - weekdayNumber(on) + 1;
    return { first, last: first + 6 };
  }
  const moment = new Date(on * day);
  const months = { month: 1, quarter: 3, year: 12 }[every];
  const month = Math.floor(moment.getUTCMonth() / months) * months;
  const first = Date.UTC(moment.getUTCFullYear(), month, 1) / day;
  return { first, last: Date.UTC(moment.getUTCFullYear(), month + months, 0) / day };
}

const next = (every: RecurrenceRule['every'], { last }: Period): Period => periodOf(every, last + 1);
