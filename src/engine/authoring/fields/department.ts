import { IsDepartment } from '../../fields/index.js';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

/** A department of the organisation, by its id. */
export const Department = (zh: string, en: string, options: FieldOptions = {}): FieldWord<string> =>
  field(zh, en, { kind: 'department', ...helpOf(options) }, IsDepartment());
