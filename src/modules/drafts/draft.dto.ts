import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Verbatim, type JsonObject } from '../../engine/index.js';

/** What somebody has begun to fill in: a start form (`definition`) or a decision (`taskId`, `event`). */
export class DraftRequest {
  /** The process that it would start. */
  @IsOptional()
  @Verbatim()
  @IsString()
  @MaxLength(100)
  definition?: string;

  /** The task that it would decide. */
  @IsOptional()
  @IsUUID()
  taskId?: string;

  /** The event that it would send. */
  @IsOptional()
  @Verbatim()
  @IsString()
  @MaxLength(100)
  event?: string;

  /** The form as far as it is filled in: nothing of it is checked. */
  @IsObject()
  data!: JsonObject;

  @IsOptional()
  @Verbatim()
  @IsString()
  @MaxLength(2000)
  comment?: string;
}

/** A draft of yours, as you kept it. */
export class DraftAnswer {
  readonly key!: string;
  readonly savedAt!: string;
  readonly definition?: string;
  readonly taskId?: string;
  readonly event?: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly data!: JsonObject;
  readonly comment?: string;
}
