import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, Length, MaxLength, ValidateIf } from 'class-validator';
import { Verbatim } from '../../../engine/index.js';
import { IncidentAnswer } from './incident.dto.js';

/** The same for several incidents. */
export class ActOnIncidentsRequest {
  /** At most 100; each is dealt with by itself, in this order. */
  @Verbatim()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  ids!: string[];

  @IsIn(['retry', 'resolve'])
  act!: 'retry' | 'resolve';

  /** What was done about them: where they are resolved. */
  @ValidateIf(({ act, note }: ActOnIncidentsRequest) => act === 'resolve' || note !== undefined)
  @IsString()
  @Length(1, 2000)
  note?: string;
}

/** What came of one of several incidents. */
export class IncidentOutcomeAnswer {
  readonly id!: string;
  /** The HTTP status that it would have been answered with alone. */
  readonly status!: number;
  readonly incident?: IncidentAnswer;
  @ApiProperty({ description: 'Why it was refused', allOf: [{ $ref: '#/components/schemas/Problem' }] })
  readonly problem?: object;
}

/** What came of several incidents, in their order. */
export class IncidentOutcomesAnswer {
  @ApiProperty({ type: [IncidentOutcomeAnswer] })
  readonly items!: readonly IncidentOutcomeAnswer[];
}
