import { IsPercent } from '../../fields/index.js';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

/** Per cent as a decimal text with at most two digits behind the point, for example `12.5`; at most 100. */
export const Percent = (zh: string, en: string, options: FieldOptions = {}): FieldWord<string> =>
  field(zh, en, { kind: 'percent', ...helpOf(options) }, IsPercent());
