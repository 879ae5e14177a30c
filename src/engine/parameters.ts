/** For authors: the numbers of a manual, and the limits and days that they are. */
export { days, hours, months, workingDays, workingHours } from './authoring/limits.js';
export { parameter } from './authoring/parameter.js';
export { weekdayOf, weekdays, type Weekday } from './authoring/weekdays.js';
export type { PolicyOf } from './policy.js';
export type { Limit } from './limit.js';
export type { Reminders } from './reminders.js';
