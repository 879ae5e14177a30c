import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsInt, IsString, MaxLength, Min } from 'class-validator';
import { PersonAnswer } from '../http/index.js';

/** Who gets a copy of a case. */
export class CopyRequest {
  /** By id or username; at most 50. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  users!: string[];
}

/** That copies were sent. */
export class CopyAnswer {
  readonly id!: string;
  readonly instanceId!: string;
  readonly taskId?: string;
  readonly by!: PersonAnswer;
  readonly at!: string;
  @ApiProperty({ type: [PersonAnswer] })
  readonly users!: readonly PersonAnswer[];
}

/** Who got a copy, and whether he has read the case since. */
export class ReceiptAnswer {
  readonly id!: string;
  readonly user!: PersonAnswer;
  readonly taskId!: string | null;
  readonly by!: PersonAnswer;
  readonly at!: string;
  /** `null`: not yet. */
  readonly readAt!: string | null;
}

/** How far somebody has seen a case. */
export class SeenRequest {
  /** Of the last record that he has seen; what was seen before stays seen. */
  @IsInt()
  @Min(1)
  position!: number;
}
