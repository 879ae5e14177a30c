import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { allOf } from '../../fields/all-of.js';
import { OnRecord } from '../../fields/index.js';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

interface TextOptions extends FieldOptions {
  /** In characters; 200 when absent. */
  readonly longest?: number;
  /** What a longer text must say, see {@link OnRecord}; where people are written about it is a `FreeText`. */
  readonly onRecord?: boolean;
}

/** A text that is not empty. */
export const Text = (
  zh: string,
  en: string,
  { longest = 200, onRecord, ...options }: TextOptions = {},
): FieldWord<string> => {
  const rules = [IsString(), IsNotEmpty(), MaxLength(longest)];
  return field(zh, en, { kind: 'text', ...helpOf(options) }, ...rules, onRecord ? OnRecord() : allOf());
};
