import type { ValidationArguments, ValidationOptions } from 'class-validator';

/**
 * The sentence about a bad variable, in both languages: what was expected and what was found.
 *
 * @param found 'hidden' for a variable that may hold a secret: its value never reaches a log
 */
export const expected = (
  variable: string,
  zh: string,
  en: string,
  found: 'shown' | 'hidden' = 'shown',
): ValidationOptions => ({
  message: ({ value }: ValidationArguments) =>
    found === 'shown'
      ? `${variable}: expected ${en}, but found '${String(value)}' / ${variable}：应为${zh}，但实际为“${String(value)}”`
      : `${variable}: expected ${en}, but its value is something else / ${variable}：应为${zh}，但实际不是`,
});
