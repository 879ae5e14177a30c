import { ValidateBy } from 'class-validator';
import { expected } from './expected.js';

/** A whole number within limits, which belong to it. */
export const WholeNumber = (variable: string, least: number, most: number): PropertyDecorator =>
  ValidateBy(
    {
      name: 'wholeNumber',
      validator: {
        validate: (value: unknown) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
      },
    },
    expected(variable, `${least} 到 ${most} 之间的整数`, `a whole number from ${least} to ${most}`),
  );
