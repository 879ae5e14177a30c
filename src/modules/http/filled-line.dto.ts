import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '../../engine/index.js';
import { anyJson } from './any-json.js';
import type { LocalizedTextAnswer } from './localized-text.dto.js';

/** A field that was filled in, in words. */
export class FilledLineAnswer {
  /** Where the data holds it, for example `request.title`. */
  readonly path!: string;
  readonly title!: LocalizedTextAnswer;
  /** What it is, as in the form (`x-kind`), for example `money`; `text` where the form does not say. */
  readonly kind!: string;
  @ApiProperty({ ...anyJson, description: 'Of `money` `{amount, currency}`, else as the form took it' })
  readonly value!: Json;
  /** In words: choices by their titles, people, departments and files by name, tables row by row; `null`: `value` says it. */
  readonly text!: LocalizedTextAnswer | null;
  /** Of a personal value: whether the caller sees it. */
  readonly personal?: 'shown' | 'hidden' | 'erased';
}
