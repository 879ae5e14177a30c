const dayLength = 86_400_000;

/** The day of a date (`YYYY-MM-DD`), counted from 1970-01-01. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00.000Z`) / dayLength;

/** The date of a day that is counted from 1970-01-01, of the years 0 to 9999. */
export const dateOf = (day: number): string =>
  new Date(Math.min(Math.max(day, firstDay), lastDay) * dayLength).toISOString().slice(0, 10);

/** The days that can be written with four digits of the year. */
export const firstDay = dayNumber('0000-01-01');
export const lastDay = dayNumber('9999-12-31');

/** ISO: 1 Monday to 7 Sunday. Day 0 was a Thursday. */
export const weekdayNumber = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The day with the same number so many months later, or the last one of that month. */
export function monthsLater(day: number, months: number): number {
  const from = new Date(day * dayLength);
  const target = from.getUTCFullYear() * 12 + from.getUTCMonth() + months;
  return Math.min(dayOfMonth(target, from.getUTCDate()), dayOfMonth(target + 1, 0));
}

/** How many full months lie between two days: the most that {@link monthsLater} may add without passing the second. */
export function monthsBetween(from: number, to: number): number {
  const [one, other] = [new Date(from * dayLength), new Date(to * dayLength)];
  const months = (other.getUTCFullYear() - one.getUTCFullYear()) * 12 + other.getUTCMonth() - one.getUTCMonth();
  return monthsLater(from, months) <= to ? months : months - 1;
}

/** Months are counted from the year 0. `Date.UTC` takes the years before 100 for those of 1900. */
function dayOfMonth(month: number, date: number): number {
  const moment = new Date(0);
  return moment.setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, date) / dayLength;
}
