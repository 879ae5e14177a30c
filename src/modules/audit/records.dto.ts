import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { Json } from '../../engine/index.js';
import { HistoryRecordAnswer, UnreadableRecordAnswer } from '../history/index.js';
import type { LocalizedTextAnswer } from '../http/index.js';

/** A case that a record belongs to. */
export class RecordedCaseAnswer {
  readonly id!: string;
  /** For people; empty where the case is no longer there. */
  readonly number!: string;
  readonly subject!: LocalizedTextAnswer;
  /** The key of its process. */
  readonly definition!: string;
}

/** A record with its case. */
export class RecordOfCaseAnswer {
  readonly instance!: RecordedCaseAnswer;
  @ApiProperty({
    anyOf: [{ $ref: getSchemaPath(HistoryRecordAnswer) }, { $ref: getSchemaPath(UnreadableRecordAnswer) }],
  })
  readonly record!: Json;
}
