import { ValidateBy } from 'class-validator';

/** A day as text: four digits of the year, two of the month, two of the day. */
export const dayPattern = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$';

const shape = new RegExp(dayPattern);

/** Whether the text is a day of the calendar: `2025-02-30` and `2025-3-1` are none. */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !shape.test(value)) return false;
  const moment = new Date(`${value}T00:00:00.000Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
}

/** A day of the calendar without a time, for example `2025-03-03`. */
export const IsDay = (): PropertyDecorator => ValidateBy({ name: 'isDay', validator: { validate: isDay } });
