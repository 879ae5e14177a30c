/** Local days and times of one time zone. A day is a count of local days from 1970-01-01. */
export interface LocalTime {
  /** The local day in which a moment (milliseconds UTC) lies. */
  dayOf(moment: number): number;
  /** The moment of a local day at a time of day (milliseconds from local midnight). */
  moment(day: number, time: number): number;
}

const dayLength = 86_400_000;
/** Time zones change their offset at full quarters of an hour only. */
const quarter = 900_000;
const remembered = 512;

/** @throws RangeError on a time zone that Intl does not know. */
export function localTime(timeZone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  // Intl is slow; the moments of a day's work fall into few quarters.
  const known = new Map<number, number>();
  const offsetAt = (moment: number): number => {
    const start = Math.floor(moment / quarter) * quarter;
    const offset = known.get(start) ?? offsetOf(start);
    if (known.size >= remembered) known.clear();
    known.set(start, offset);
    return offset;
  };
  const offsetOf = (start: number): number => {
    const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
    for (const { type, value } of format.formatToParts(start)) part[type] = value;
    const [year, month, day, hour, minute] = [part.year, part.month, part.day, part.hour, part.minute].map(Number);
    return Date.UTC(year ?? NaN, (month ?? NaN) - 1, day, hour, minute) - start;
  };
  const toMoment = (local: number): number => {
    const guess = local - offsetAt(local);
    return local - offsetAt(guess);
  };
  return {
    dayOf: (moment) => Math.floor((moment + offsetAt(moment)) / dayLength),
    moment: (day, time) => toMoment(day * dayLength + time),
  };
}
