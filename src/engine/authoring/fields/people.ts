import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray } from 'class-validator';
import { ArePeople } from '../../fields/index.js';
import { field, helpOf, type FieldOptions } from './field.js';
import type { FieldWord } from './field-word.js';

interface PeopleOptions extends FieldOptions {
  /** How many at most; 50 when absent. */
  readonly most?: number;
}

/** Active people of the organisation, each once, by id or username; the case keeps the ids. */
export const People = (zh: string, en: string, { most = 50, ...options }: PeopleOptions = {}): FieldWord<string[]> =>
  field(
    zh,
    en,
    { kind: 'people', ...helpOf(options) },
    IsArray(),
    ArrayNotEmpty(),
    ArrayMaxSize(most),
    ArrayUnique(),
    ArePeople(),
  );
