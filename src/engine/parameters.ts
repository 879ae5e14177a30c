/** For authors: the numbers of a manual, and the limits and days that they are. */
export { days, hours, months, workingDays, workingHours } from './authoring/limits.js';
export * from './authoring/no-parameters.js';
export { Parameter } from './authoring/parameter.js';
export { weekdayOf, weekdays, type Weekday } from './authoring/weekdays.js';
export { RemindersParameter } from './authoring/with-reminders.js';
export type { Limit } from './limit.js';
export type { Reminders } from './reminders.js';
