import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '../../engine/index.js';
import { anyJson } from './any-json.js';
import type { LocalizedTextAnswer } from './localized-text.dto.js';

/** A line of what a case is about. */
export class SummaryItemAnswer {
  readonly title!: LocalizedTextAnswer;
  /** How the value is read: `text`, `money`, `percent`, `day`, `person` or `department`. */
  readonly kind!: string;
  @ApiProperty({
    ...anyJson,
    description: 'Of `money` `{amount, currency}`, of `person` and `department` `{id, name}`, else a text or a number',
  })
  readonly value!: Json;
}
