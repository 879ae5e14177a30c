import { IsPerson } from '../../fields/index.js';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

/** Somebody active of the organisation, by id or username; the case keeps the id. */
export const Person = (zh: string, en: string, options: FieldOptions = {}): FieldWord<string> =>
  field(zh, en, { kind: 'person', ...helpOf(options) }, IsPerson());
