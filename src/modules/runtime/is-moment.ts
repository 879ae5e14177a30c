import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { isDay, isDayInForm } from '../../engine/index.js';

const stored = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const rfc3339 = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/**
 * A moment (RFC 3339) in a query, brought into the one form in which moments are stored and compared. A day that the
 * calendar does not have is none: JavaScript would silently read 30 February as 2 March.
 */
export function IsMoment(): PropertyDecorator {
  const transform = Transform(({ value }: { value: unknown }) => {
    const day = typeof value === 'string' ? rfc3339.exec(value)?.[1] : undefined;
    return day !== undefined && isDayInForm(day) ? new Date(value as string).toISOString() : value;
  });
  const matches = ValidateBy({
    name: 'isMoment',
    validator: { validate: (value) => typeof value === 'string' && stored.test(value) && isDay(value.slice(0, 10)) },
  });
  return (target, property) => {
    transform(target, property as string);
    matches(target, property as string);
  };
}
