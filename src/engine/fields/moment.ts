import { ValidateBy } from 'class-validator';
import { isDayInForm, yearPattern } from './day.js';

/** A moment as text (RFC 3339): a day, a time, and the offset from UTC. */
export const momentPattern = `^${yearPattern}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,3})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$`;

const shape = new RegExp(momentPattern);

const isMoment = (value: unknown): boolean =>
  typeof value === 'string' && shape.test(value) && isDayInForm(value.slice(0, 10));

/** A moment, for example `2025-03-03T09:00:00+08:00`. */
export const IsMoment = (): PropertyDecorator => ValidateBy({ name: 'isMoment', validator: { validate: isMoment } });
