import { ValidateBy } from 'class-validator';

/** Nobody means a year outside of these: it is a slip, and a limit that counts from it would never lapse. */
export const yearPattern = '(19|20|21)\\d{2}';

/** A day of a form as text: four digits of the year (1900 to 2199), two of the month, two of the day. */
export const dayPattern = `^${yearPattern}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$`;

const shape = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const inForms = new RegExp(dayPattern);

/** Whether the text is a day of the calendar: `2025-02-30` and `2025-3-1` are none. */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !shape.test(value)) return false;
  const moment = new Date(`${value}T00:00:00.000Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
}

/** Whether the text is a day that somebody may mean in a form. */
export const isDayInForm = (value: unknown): boolean => isDay(value) && inForms.test(String(value));

/** A day of the calendar without a time, for example `2025-03-03`. */
export const IsDay = (): PropertyDecorator => ValidateBy({ name: 'isDay', validator: { validate: isDayInForm } });
