const dayLength = 86_400_000;
const minute = 60_000;
/** No change of the clocks has been taken back within fewer days. */
const stride = 3 * dayLength;
/** What the clocks do before and after is not known: the offset of the last known year holds. */
const knownYears = { first: 1900, last: 2100 };

/** The moment from which local time differs from UTC by another offset (milliseconds). */
export interface OffsetChange {
  readonly at: number;
  readonly offset: number;
}

/** How far the local time of a zone is from UTC. */
export interface ZoneOffsets {
  /** The offset at a moment, in milliseconds. */
  at(moment: number): number;
  /** The changes from one moment until before another one, ascending. */
  changes(from: number, until: number): readonly OffsetChange[];
}

interface Year {
  /** The offset with which it begins. */
  readonly offset: number;
  readonly changes: readonly OffsetChange[];
}

const zones = new Map<string, ZoneOffsets>();

/**
 * The offsets of a time zone. Intl is slow, so the changes of a year are looked for once and remembered.
 *
 * @throws RangeError on a time zone that Intl does not know.
 */
export function zoneOffsets(timeZone: string): ZoneOffsets {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const name = format.resolvedOptions().timeZone;
  const zone = zones.get(name) ?? offsetsOf(format);
  zones.set(name, zone);
  return zone;
}

function offsetsOf(format: Intl.DateTimeFormat): ZoneOffsets {
  const years = new Map<number, Year>();
  const yearAt = (number: number): Year => {
    const known = years.get(number) ?? lookAt(format, number);
    years.set(number, known);
    return known;
  };
  const numberOf = (moment: number): number =>
    Math.min(Math.max(new Date(moment).getUTCFullYear() || 0, knownYears.first), knownYears.last);
  return {
    at(moment) {
      const { offset, changes } = yearAt(numberOf(moment));
      return changes.findLast(({ at }) => at <= moment)?.offset ?? offset;
    },
    changes(from, until) {
      const found: OffsetChange[] = [];
      for (let number = numberOf(from); number <= numberOf(until); number += 1)
        found.push(...yearAt(number).changes.filter(({ at }) => at >= from && at < until));
      return found;
    },
  };
}

function lookAt(format: Intl.DateTimeFormat, number: number): Year {
  const begin = Date.UTC(number, 0, 1);
  const end = Date.UTC(number + 1, 0, 1);
  const first = offsetAt(format, begin);
  const changes: OffsetChange[] = [];
  let offset = first;
  for (let moment = begin; moment < end; moment += stride) {
    const next = Math.min(moment + stride, end);
    const found = offsetAt(format, next);
    if (found === offset) continue;
    const at = changeBetween(format, moment, next, offset);
    offset = found;
    // What changes with the first moment of the next year is its own beginning.
    if (at < end) changes.push({ at, offset });
  }
  return { offset: first, changes };
}

function changeBetween(format: Intl.DateTimeFormat, from: number, to: number, before: number): number {
  let [low, high] = [from / minute, to / minute];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(format, middle * minute) === before) low = middle;
    else high = middle;
  }
  return high * minute;
}

function offsetAt(format: Intl.DateTimeFormat, moment: number): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] =
    /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(format.format(moment)) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * minute + Number(seconds) * 1000;
  return sign === '-' ? -offset : offset;
}
