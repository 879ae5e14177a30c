import { dayOfMonth } from '../../../engine/rules.js';

/** The first day of this date from the day after another one on. */
export function nextOf(day: string, date: number): string {
  const here = dayOfMonth(day, 0, date);
  return here > day ? here : dayOfMonth(day, 1, date);
}

/** The three whole months before the month of a day. */
export const quarterBefore = (day: string): [from: string, to: string] => [
  dayOfMonth(day, -3, 1),
  dayOfMonth(day, -1, 31),
];
