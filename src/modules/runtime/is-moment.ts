import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';

const stored = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/i;

/** A moment (RFC 3339) in a query, brought into the one form in which moments are stored and compared. */
export function IsMoment(): PropertyDecorator {
  const transform = Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string' || !rfc3339.test(value)) return value;
    const milliseconds = Date.parse(value);
    return Number.isNaN(milliseconds) ? value : new Date(milliseconds).toISOString();
  });
  const matches = Matches(stored);
  return (target, property) => {
    transform(target, property as string);
    matches(target, property as string);
  };
}
