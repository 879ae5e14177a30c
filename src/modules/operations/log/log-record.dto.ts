import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { Json, JsonObject } from '../../../engine/index.js';
import { organisationRecordKinds, type OrganisationRecordKind } from '../../../persistence/index.js';
import { anyJson, LocalizedTextAnswer, type PersonAnswer } from '../../http/index.js';

/** A record of the log of the organisation. */
export class LogRecordAnswer {
  /** In the log, from 1. */
  readonly position!: number;
  @ApiProperty({ enum: organisationRecordKinds })
  readonly kind!: OrganisationRecordKind;
  /** What it is about: an id, a role, or the key of a process or calendar. */
  readonly subject!: string;
  /** Of the records of this kind about this subject, from 1. */
  readonly version!: number;
  readonly actor!: PersonAnswer;
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
  /** Why; `null` where nobody said it, or a reference where it was erased or the caller may not see it. */
  @ApiProperty(anyJson)
  readonly reason!: Json;
  /** What was set, or `before` and `after` of an act. People are named by id. */
  @ApiProperty(anyJson)
  readonly setting!: Json;
  @ApiProperty({
    description: 'What the people, departments, processes and parameters are called that it names by id or key',
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(LocalizedTextAnswer) },
  })
  readonly names!: JsonObject;
  readonly hash!: string;
  readonly prevHash!: string;
}
