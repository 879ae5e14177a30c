import { IsUniqueKey } from '../../fields/index.js';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

/** The key of an entry that a ledger (台账) holds already, for example the label of an asset that is to be scrapped. */
export const RegisterKey = (
  zh: string,
  en: string,
  register: string,
  { longest = 40, ...options }: FieldOptions & { longest?: number } = {},
): FieldWord<string> => field(zh, en, { kind: 'registerKey', register, ...helpOf(options) }, IsUniqueKey(longest));
