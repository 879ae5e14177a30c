import { IsDay } from '../../fields/index.js';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

/** A day of the calendar, for example `2025-03-03`. */
export const Day = (zh: string, en: string, options: FieldOptions = {}): FieldWord<string> =>
  field(zh, en, { kind: 'day', ...helpOf(options) }, IsDay());
