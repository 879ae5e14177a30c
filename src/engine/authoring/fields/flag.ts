import { IsBoolean } from 'class-validator';
import { field, helpOf, type FieldOptions } from './field.js';

/** Yes or no. */
export const Flag = (zh: string, en: string, options: FieldOptions = {}) =>
  field(zh, en, { kind: 'flag', ...helpOf(options) }, IsBoolean());
