import { isDayInForm } from '../../../engine/index.js';

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const lastYear = 2199;

/** A rule that names one day of each year, or of each so-manieth: all that a calendar of holidays needs. */
export interface YearlyRule {
  readonly interval: number;
  readonly month: number;
  /** A day of the month, or the so-manieth weekday of it: counted from its end where it is negative. */
  readonly on: number | { readonly weekday: number; readonly nth: number };
  readonly count?: number;
  /** The last day on which it may happen, `YYYY-MM-DD`. */
  readonly until?: string;
}

type Parts = Readonly<Record<string, unknown>>;

const partsKnown = new Set(['freq', 'interval', 'count', 'until', 'bymonth', 'bymonthday', 'byday', 'wkst']);
const isWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

/** @param parts a rule as jCal (RFC 7265) has it. @returns `undefined` for one that says more than a day of the year */
export function yearlyRule(parts: Parts, first: string): YearlyRule | undefined {
  if (parts['freq'] !== 'YEARLY' || Object.keys(parts).some((part) => !partsKnown.has(part))) return undefined;
  const { interval = 1, count, until } = parts;
  const { bymonth: month = Number(first.slice(5, 7)), bymonthday = Number(first.slice(8)), byday } = parts;
  if (!isWithin(interval, 1, 100) || !isWithin(month, 1, 12) || !isWithin(bymonthday, 1, 31)) return undefined;
  if (count !== undefined && !isWithin(count, 1, 10_000)) return undefined;
  if (until !== undefined && typeof until !== 'string') return undefined;
  const on = byday === undefined ? bymonthday : weekdayOf(byday);
  if (on === undefined || (byday !== undefined && (parts['bymonthday'] ?? parts['bymonth'] === undefined)))
    return undefined;
  const ends = {
    ...(count === undefined ? {} : { count }),
    ...(until === undefined ? {} : { until: until.slice(0, 10) }),
  };
  return { interval, month, on, ...ends };
}

function weekdayOf(byday: unknown): YearlyRule['on'] | undefined {
  const [, nth = '', name = ''] = /^([+-]?[1-5])(SU|MO|TU|WE|TH|FR|SA)$/.exec(String(byday)) ?? [];
  return name === '' ? undefined : { weekday: weekdays.indexOf(name), nth: Number(nth) };
}

/** The days on which it happens, from the first one; a year that has no such day is passed over. */
export function* daysOfRule({ interval, month, on, count, until }: YearlyRule, first: string): Generator<string> {
  let found = 0;
  for (let year = Number(first.slice(0, 4)); year <= lastYear && found !== count; year += interval) {
    const day = dayIn(year, month, on);
    if (day === undefined || day < first) continue;
    if (until !== undefined && day > until) return;
    found += 1;
    yield day;
  }
}

function dayIn(year: number, month: number, on: YearlyRule['on']): string | undefined {
  const named = (day: number): string | undefined => {
    const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return day > 0 && isDayInForm(text) ? text : undefined;
  };
  if (typeof on === 'number') return named(on);
  const { weekday, nth } = on;
  if (nth > 0) return named(1 + ((7 + weekday - weekdayAt(year, month, 1)) % 7) + 7 * (nth - 1));
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return named(length - ((7 + weekdayAt(year, month, length) - weekday) % 7) + 7 * (nth + 1));
}

const weekdayAt = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();
