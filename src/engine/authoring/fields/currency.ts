import { IsCurrency } from '../../fields/index.js';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

/** A currency in circulation (ISO 4217), for example `CNY`; `@Money` names its field with `of`. */
export const Currency = (zh: string, en: string, options: FieldOptions = {}): FieldWord<string> =>
  field(zh, en, { kind: 'text', ...helpOf(options) }, IsCurrency());
