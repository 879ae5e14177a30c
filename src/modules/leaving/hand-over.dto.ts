import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { PersonAnswer, type LocalizedTextAnswer } from '../http/index.js';

/** Hands over what somebody holds of open tasks. */
export class HandOverRequest {
  /** The id or username of whoever takes over. Without one claims go back to their groups, and the rest to the superior. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  to?: string;

  /** Why; it stands in the history of each case, and can be erased. */
  @IsString()
  @Length(1, 2000)
  reason!: string;

  /** The ids of the tasks; everything that he holds, unless it is said. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  tasks?: string[];

  /** The `nextCursor` of the portion before. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}

/** What came of one task. */
export class HandedOverAnswer {
  readonly taskId!: string;
  /** `null` where the task is not there. */
  readonly title!: LocalizedTextAnswer | null;
  readonly instanceId!: string | null;
  readonly instanceNumber!: string | null;
  /** `released`: it is with its group again, or with whoever asked for the opinion. */
  readonly result!: 'handedOver' | 'released' | 'refused';
  /** Who has it now, where it was handed over. */
  readonly to!: PersonAnswer | null;
  @ApiProperty({
    description: 'Why whoever was to take it did not, where that is so',
    anyOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'null' }],
  })
  readonly problem!: object | null;
}

/** What came of one portion. */
export class HandOverAnswer {
  @ApiProperty({ type: [HandedOverAnswer] })
  readonly items!: readonly HandedOverAnswer[];
  /** To be sent as `cursor` with the same request for the next portion; `null`: this was the last. */
  readonly nextCursor!: string | null;
}
