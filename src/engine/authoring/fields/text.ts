import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

/** `longest`: in characters, 200 when absent. A longer one is a `LongText`, or a `FreeText` where people are written about. */
export interface TextOptions extends FieldOptions {
  readonly longest?: number;
}

/** A text that is not empty. */
export const Text = (zh: string, en: string, { longest = 200, ...options }: TextOptions = {}): FieldWord<string> =>
  field(zh, en, { kind: 'text', ...helpOf(options) }, IsString(), IsNotEmpty(), MaxLength(longest));
