import { allOf } from '../../fields/all-of.js';
import { markPersonal } from '../../personal.js';
import type { FieldOptions } from './field.js';
import { Text } from './text.js';
import type { PersonalText } from '../held.js';
import type { FieldWord } from './field-word.js';

/**
 * What somebody says in his own words: an opinion, a remark, a reason. It may be about people, so it goes to the vault,
 * can be erased, and a chart sees only whether it is there (`isGiven`); its type is `PersonalText`. `longest`: in
 * characters, 2000 when absent.
 */
export const FreeText = (
  zh: string,
  en: string,
  { longest = 2000, ...options }: FieldOptions & { readonly longest?: number } = {},
): FieldWord<PersonalText> => allOf(markPersonal(), Text(zh, en, { longest, ...options }));
