import { IsMoment } from '../../fields/index.js';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

/** A moment with its offset from UTC (RFC 3339), for example `2025-03-03T09:00:00+08:00`. */
export const Moment = (zh: string, en: string, options: FieldOptions = {}): FieldWord<string> =>
  field(zh, en, { kind: 'moment', ...helpOf(options) }, IsMoment());
