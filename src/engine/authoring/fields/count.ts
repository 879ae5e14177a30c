import { IsInt, IsNumber, Max, Min } from 'class-validator';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

interface CountOptions extends FieldOptions {
  /** 1 when absent. */
  readonly least?: number;
  readonly most?: number;
  /** Digits behind the point; none when absent. */
  readonly digits?: number;
}

/** A number of things or days. */
export function Count(
  zh: string,
  en: string,
  { least = 1, most = 1_000_000, digits = 0, ...options }: CountOptions = {},
): FieldWord<number> {
  const number = digits === 0 ? IsInt() : IsNumber({ maxDecimalPlaces: digits });
  return field(zh, en, { kind: 'count', ...helpOf(options) }, number, Min(least), Max(most));
}
