import { IsUniqueKey } from '../../fields/index.js';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

/** What something is known by, one word: the number of a contract, the label of an asset. */
export const Label = (
  zh: string,
  en: string,
  { longest = 40, ...options }: FieldOptions & { longest?: number } = {},
): FieldWord<string> => field(zh, en, { kind: 'label', ...helpOf(options) }, IsUniqueKey(longest));
