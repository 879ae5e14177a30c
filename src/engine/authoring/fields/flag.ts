import { IsBoolean } from 'class-validator';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

/** Yes or no. */
export const Flag = (zh: string, en: string, options: FieldOptions = {}): FieldWord<boolean> =>
  field(zh, en, { kind: 'flag', ...helpOf(options) }, IsBoolean());
