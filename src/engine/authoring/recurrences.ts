import type { RecurrenceRule } from '../recurrence.js';

type Said = Omit<RecurrenceRule, 'every' | 'day'>;

const every =
  (period: RecurrenceRule['every']) =>
  (day: RecurrenceRule['day'], said: Said = {}): RecurrenceRule => ({ every: period, day, ...said });

/** A weekday of each week: 1 is Monday, 7 Sunday. */
export const everyWeek = every('week');
/** A day of each month: `everyMonth(25)`, `everyMonth(-1)`, `everyMonth(1, { counts: 'workingDays' })`. */
export const everyMonth = every('month');
/** A day of each quarter: `everyQuarter(-1)` is its end. */
export const everyQuarter = every('quarter');
export const everyYear = every('year');
