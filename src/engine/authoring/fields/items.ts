import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

interface ItemsOptions extends FieldOptions {
  /** 1 when absent. */
  readonly least?: number;
  /** 100 when absent. */
  readonly most?: number;
}

/** The rows of a table; each is a form of its own. */
export const Items = <Row extends object>(
  zh: string,
  en: string,
  row: () => new () => Row,
  { least = 1, most = 100, ...options }: ItemsOptions = {},
): FieldWord<Row[]> =>
  field(
    zh,
    en,
    { kind: 'items', ...helpOf(options) },
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(most),
    ValidateNested({ each: true }),
    Type(row),
  );
