import { text } from './text.js';

/** The titles of the days of the week by their ISO numbers: what a parameter or a sentence calls them. */
export const weekdays = {
  1: text('周一', 'Monday'),
  2: text('周二', 'Tuesday'),
  3: text('周三', 'Wednesday'),
  4: text('周四', 'Thursday'),
  5: text('周五', 'Friday'),
  6: text('周六', 'Saturday'),
  7: text('周日', 'Sunday'),
};

export type Weekday = keyof typeof weekdays;

/** The day of the week of a day of the calendar. */
export const weekdayOf = (day: string): Weekday => (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) as Weekday;
