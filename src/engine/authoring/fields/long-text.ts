import { allOf } from '../../fields/all-of.js';
import { OnRecord } from '../../fields/index.js';
import type { FieldWord } from './field-word.js';
import { Text, type TextOptions } from './text.js';

/**
 * A long text that is a part of the record: terms, a plan, a cause. It stays for as long as the case does, so where people
 * are written about it is a `FreeText`. `longest`: in characters, 2000 when absent.
 */
export const LongText = (zh: string, en: string, { longest = 2000, ...options }: TextOptions = {}): FieldWord<string> =>
  allOf(OnRecord(), Text(zh, en, { longest, ...options }));
