import type { Messages } from './zh';

const hour = 3600;
const day = 24 * hour;

/** A time of stay in its largest unit, with one digit behind the point where it is small. */
export function waitText(seconds: number, { pages }: Messages): string {
  const rounded = (value: number): number => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
  if (seconds >= 2 * day) return pages.days(rounded(seconds / day));
  if (seconds >= hour) return pages.hours(rounded(seconds / hour));
  return pages.minutes(Math.ceil(seconds / 60));
}
