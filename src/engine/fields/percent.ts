import { ValidateBy } from 'class-validator';

/** At most two digits behind the point, without a sign or needless zeros; at most 100. */
export const percentPattern = '^(100(\\.0{1,2})?|(0|[1-9]\\d?)(\\.\\d{1,2})?)$';

const shape = new RegExp(percentPattern);

const isPercent = (value: unknown): boolean => typeof value === 'string' && shape.test(value);

/** Per cent as a decimal text, for example `12.5`. */
export const IsPercent = (): PropertyDecorator => ValidateBy({ name: 'isPercent', validator: { validate: isPercent } });
