import { zoneOffsets, type ZoneOffsets } from './zone-offsets.js';

const dayLength = 86_400_000;
const hour = 3_600_000;
/** How far local time may be from UTC, rounded up. */
const furthest = 15 * hour;

/** Local days and times of one time zone. A day is a count of local days from 1970-01-01. */
export interface LocalTime {
  /** The local day in which a moment (milliseconds UTC) lies. */
  dayOf(moment: number): number;
  /**
   * The moment of a local day at a time of day (milliseconds from local midnight). A time that the clocks skip is the
   * moment when they skip it; of a time that comes twice it is the first.
   */
  moment(day: number, time: number): number;
  /** The local days, ascending, from one day to another in which the clocks are changed. */
  changedDays(from: number, to: number): readonly number[];
  /** The local days, ascending, from one day to another that never were: clocks were put over the date line. */
  skippedDays(from: number, to: number): readonly number[];
}

/** @throws RangeError on a time zone that Intl does not know. */
export function localTime(timeZone: string): LocalTime {
  const offsets = zoneOffsets(timeZone);
  const dayOf = (moment: number): number => Math.floor((moment + offsets.at(moment)) / dayLength);
  const moment = (day: number, time: number): number => momentOf(offsets, day * dayLength + time);
  const changedDays = (from: number, to: number): readonly number[] => {
    // A change at midnight belongs to the day that it ends, to the one that it begins, and to any that it skips.
    const changed = offsets
      .changes(from * dayLength - furthest, (to + 1) * dayLength + furthest)
      .flatMap(({ at }) => daysBetween(dayOf(at - 1), dayOf(at)));
    return [...new Set(changed)].filter((day) => day >= from && day <= to);
  };
  const skipped = (day: number): boolean => dayOf(moment(day, 0)) !== day;
  return { dayOf, moment, changedDays, skippedDays: (from, to) => changedDays(from, to).filter(skipped) };
}

/** Both days and all between them, whichever is the earlier. */
const daysBetween = (one: number, other: number): readonly number[] =>
  Array.from({ length: Math.abs(other - one) + 1 }, (_, index) => Math.min(one, other) + index);

function momentOf(offsets: ZoneOffsets, local: number): number {
  const before = offsets.at(local - furthest);
  const after = offsets.at(local + furthest);
  if (before === after) return local - before;
  const [change] = offsets.changes(local - furthest, local + furthest);
  if (!change || local - before < change.at) return local - before;
  return Math.max(local - after, change.at);
}
