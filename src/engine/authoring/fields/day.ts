import { IsDay } from '../../fields/index.js';
import { field, helpOf, type FieldOptions } from './field.js';

/** A day of the calendar, for example `2025-03-03`. */
export const Day = (zh: string, en: string, options: FieldOptions = {}) =>
  field(zh, en, { kind: 'day', ...helpOf(options) }, IsDay());
