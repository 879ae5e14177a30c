import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { field, helpOf, type FieldOptions } from './field.js';

/** A text that is not empty. `longest`: in characters, 200 when absent. */
export const Text = (zh: string, en: string, { longest = 200, ...options }: FieldOptions & { longest?: number } = {}) =>
  field(zh, en, { kind: 'text', ...helpOf(options) }, IsString(), IsNotEmpty(), MaxLength(longest));
