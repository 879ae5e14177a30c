import { IsIn } from 'class-validator';
import type { LocalizedText } from '../../localized-text.js';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

/** One of several values, each with its title: `@Choice('印章', 'Seal', { company: text('公章', 'Company seal') })`. */
export const Choice = <const Value extends string>(
  zh: string,
  en: string,
  choices: Readonly<Record<Value, LocalizedText>>,
  options: FieldOptions = {},
): FieldWord<Value> => field(zh, en, { kind: 'choice', choices, ...helpOf(options) }, IsIn(Object.keys(choices)));
