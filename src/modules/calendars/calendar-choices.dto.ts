import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import type { PersonAnswer } from '../http/index.js';

/** A calendar, and one of its schedules. */
export class ChoiceRequest {
  /** The key of a calendar. */
  @IsString()
  @MaxLength(40)
  calendar!: string;

  /** The key of one of its schedules; `standard` unless it is said. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  schedule?: string;
}

export class DepartmentChoiceRequest extends ChoiceRequest {
  /** The id of a department; those below it follow it. */
  @IsString()
  @MaxLength(100)
  department!: string;
}

export class ProcessChoiceRequest extends ChoiceRequest {
  /** The key of a process. */
  @IsString()
  @MaxLength(100)
  process!: string;
}

/** Replaces what is chosen. */
export class ChooseCalendarsRequest {
  /** Where neither its process nor its department has one of its own. */
  @ValidateNested()
  @Type(() => ChoiceRequest)
  organisation!: ChoiceRequest;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => DepartmentChoiceRequest)
  departments?: DepartmentChoiceRequest[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ProcessChoiceRequest)
  processes?: ProcessChoiceRequest[];

  /** Why; it stands in the log of the organisation. */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}

export class ChoiceAnswer {
  readonly calendar!: string;
  readonly schedule!: string;
}

export class DepartmentChoiceAnswer extends ChoiceAnswer {
  readonly department!: string;
}

export class ProcessChoiceAnswer extends ChoiceAnswer {
  readonly process!: string;
}

/** Which calendar counts for what. */
export class CalendarChoicesAnswer {
  /** Counts what was chosen; 0 while nothing was. The `ETag`. */
  readonly version!: number;
  readonly organisation!: ChoiceAnswer;
  @ApiProperty({ type: [DepartmentChoiceAnswer] })
  readonly departments!: readonly DepartmentChoiceAnswer[];
  @ApiProperty({ type: [ProcessChoiceAnswer] })
  readonly processes!: readonly ProcessChoiceAnswer[];
  /** Of its record in the log of the organisation; what it has moved stands at `/calendar-changes/{position}`. */
  readonly position!: number | null;
  readonly setBy!: PersonAnswer | null;
  readonly setAt!: string | null;
  readonly reason!: string | null;
}
