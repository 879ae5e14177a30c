import type { LocalizedText } from '../localized-text.js';
import type { FieldOptions } from './fields/field.js';
import { FreeText } from './fields/index.js';
import { formOf } from './form-of.js';
import type { PersonalText } from './held.js';

interface Said<Field extends string> {
  readonly title: LocalizedText;
  readonly form: new () => { readonly [Name in Field]: PersonalText };
  readonly keeps: readonly [Field];
}

/**
 * An event that brings one free text and nothing else, which the case keeps: what was found, what was done, what the
 * customer was told. `longest`: in characters, 4000 when absent.
 *
 * @param asked the title of the text
 */
export function says<const Field extends string>(
  field: Field,
  title: LocalizedText,
  asked: LocalizedText,
  { longest = 4000, ...options }: FieldOptions & { readonly longest?: number } = {},
): Said<Field> {
  const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}Statement`;
  const form = formOf(name, { [field]: FreeText(asked.zh, asked.en, { longest, ...options }) });
  return { title, form: form as never, keeps: [field] };
}
