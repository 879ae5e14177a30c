import { IsMoney, type MoneyCurrency } from '../../fields/index.js';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

const yuan: MoneyCurrency = { currency: 'CNY' };

/** An amount of money as a decimal text, for example `128000.00`; in yuan unless `of` says otherwise. */
export const Money = (
  zh: string,
  en: string,
  { of = yuan, ...options }: FieldOptions & { of?: MoneyCurrency } = {},
): FieldWord<string> => field(zh, en, { kind: 'money', ...helpOf(options) }, IsMoney(of));
