import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { LocalizedName } from '../directory/index.js';
import type { LocalizedTextAnswer, PersonAnswer } from '../http/index.js';

/** What a day is like: one of the words, or a weekday. */
const dayLike = (...words: readonly string[]) => ({
  anyOf: [
    { type: 'string', enum: [...words] },
    { type: 'integer', minimum: 1, maximum: 7 },
  ],
});
const holidayLike = dayLike('closed', 'asUsual');
const makeUpDayLike = dayLike('asUsual');

/** Working hours of some weekdays. */
export class WorkingHoursRequest {
  /** ISO: 1 Monday to 7 Sunday. */
  @IsArray()
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  weekdays!: number[];

  /** Local time, `HH:MM`. */
  @IsString()
  @MaxLength(5)
  from!: string;

  /** `24:00` is the end of the day. */
  @IsString()
  @MaxLength(5)
  to!: string;
}

/** The hours that one kind of work keeps. */
export class ScheduleRequest {
  /** `standard` must be there. */
  @IsString()
  @Length(1, 40)
  key!: string;

  @ValidateNested()
  @Type(() => LocalizedName)
  title!: LocalizedName;

  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => WorkingHoursRequest)
  hours!: WorkingHoursRequest[];

  @ApiProperty({ description: 'What a holiday is like; a day off unless it is said', required: false, ...holidayLike })
  @IsOptional()
  onHolidays?: 'closed' | 'asUsual' | number;

  @ApiProperty({
    description: 'What a make-up day is like; the first weekday worked unless it is said',
    required: false,
    ...makeUpDayLike,
  })
  @IsOptional()
  onMakeUpDays?: 'asUsual' | number;
}

/** Replaces a calendar as a whole. */
export class SetCalendarRequest {
  /** IANA, for example `Asia/Shanghai`. */
  @IsString()
  @MaxLength(60)
  timeZone!: string;

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ScheduleRequest)
  schedules!: ScheduleRequest[];

  /** Local days, `YYYY-MM-DD`. */
  @IsArray()
  @ArrayMaxSize(5000)
  @IsString({ each: true })
  holidays!: string[];

  /** 调休: local days that are worked although their weekday is not. */
  @IsArray()
  @ArrayMaxSize(5000)
  @IsString({ each: true })
  makeUpDays!: string[];

  /** The last day whose holidays are published. Without holidays it may be absent: then none are to be expected. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  knownUntil?: string | null;

  /** Why; it stands in the log of the organisation. */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}

export class WorkingHoursAnswer {
  readonly weekdays!: number[];
  readonly from!: string;
  readonly to!: string;
}

export class ScheduleAnswer {
  readonly key!: string;
  readonly title!: LocalizedTextAnswer;
  @ApiProperty({ type: [WorkingHoursAnswer] })
  readonly hours!: readonly WorkingHoursAnswer[];
  @ApiProperty({ required: false, ...holidayLike })
  readonly onHolidays?: string | number;
  @ApiProperty({ required: false, ...makeUpDayLike })
  readonly onMakeUpDays?: string | number;
}

/** A calendar of the organisation. */
export class CalendarAnswer {
  readonly key!: string;
  /** Counts what was set; 0 is what the product brings. The `ETag`. */
  readonly version!: number;
  readonly timeZone!: string;
  @ApiProperty({ type: [ScheduleAnswer] })
  readonly schedules!: readonly ScheduleAnswer[];
  @ApiProperty({ type: [String] })
  readonly holidays!: readonly string[];
  @ApiProperty({ type: [String] })
  readonly makeUpDays!: readonly string[];
  /** The last day whose holidays are published: what is due later is counted as if there were none, and says so. */
  readonly knownUntil!: string | null;
  /** Of its record in the log of the organisation; what it has moved stands at `/calendar-changes/{position}`. */
  readonly position!: number | null;
  readonly setBy!: PersonAnswer | null;
  readonly setAt!: string | null;
  readonly reason!: string | null;
}

export class CalendarsAnswer {
  @ApiProperty({ type: [CalendarAnswer] })
  readonly items!: readonly CalendarAnswer[];
}
