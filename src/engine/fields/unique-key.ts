import { MaxLength, ValidateBy } from 'class-validator';
import { allOf } from './all-of.js';
import { canBeKey } from './normal-form.js';
import { tidyText } from './visible-text.js';

/** One word: a key has no blanks inside. Those around it are taken off. */
const isOneWord = (text: string): boolean => /^\S+$/.test(tidyText(text));

const isUniqueKey = (value: unknown): boolean => typeof value === 'string' && isOneWord(value) && canBeKey(value);

/**
 * What something is known by in a register: a label, a contract number. One word that a path can hold, never `.` or
 * `..`. Two keys are the same when their normal forms are; they are shown as written.
 *
 * @param longest in characters
 */
export const IsUniqueKey = (longest = 40): PropertyDecorator =>
  allOf(MaxLength(longest), ValidateBy({ name: 'isUniqueKey', validator: { validate: isUniqueKey } }));
