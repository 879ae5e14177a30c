import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { IsDay } from '../../../engine/index.js';
import type { LocalizedTextAnswer } from '../../http/index.js';

export const importFormats = ['csv', 'ics'] as const;

export class ImportQuery {
  /** `true`: say what each line would do and change nothing. */
  @IsOptional()
  @IsIn(['true', 'false'])
  dryRun?: 'true' | 'false';
}

/** Adds the days of a feed to a calendar. */
export class ImportDaysRequest {
  /**
   * `csv`: a header with the columns `day`, `kind` and maybe `name`; `kind` is `holiday`, `makeUp`, 休 or 班. `ics`:
   * all-day events; one whose summary or category says 班, 补班 or makeUp is a make-up day, the others are holidays. One
   * that recurs every year (`RRULE`) is written out for the days from `from` to `to`.
   */
  @IsIn(importFormats)
  format!: (typeof importFormats)[number];

  /** The file as text: at most 2,000 days, within five years. */
  @IsString()
  @Length(1, 1_000_000)
  text!: string;

  /** The first day that is asked for, `YYYY-MM-DD`; earlier ones are left out. */
  @IsOptional()
  @IsDay()
  from?: string;

  /** The last day that is asked for; later ones are left out. */
  @IsOptional()
  @IsDay()
  to?: string;

  /** The last day whose holidays are published then; as before unless it is said. */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  knownUntil?: string;

  /** Why; it stands in the log of the organisation. */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}

export class ImportLineAnswer {
  /** Where it stands in the text, from 1. */
  readonly line!: number;
  readonly day!: string | null;
  readonly kind!: 'holiday' | 'makeUp' | null;
  readonly name!: string | null;
  /** `known`: as the calendar has it already; `changed`: it had the other kind; `ignored`: not asked for, or cancelled. */
  readonly outcome!: 'added' | 'known' | 'changed' | 'ignored' | 'fault';
  readonly message!: LocalizedTextAnswer | null;
}

/** What an import has done, or would do. */
export class CalendarImportAnswer {
  readonly key!: string;
  readonly dryRun!: boolean;
  /** Of the calendar: the new one, or with `dryRun` the one that would be replaced. The `ETag`. */
  readonly version!: number;
  /** Of the record in the log of the organisation; what it has moved stands at `/calendar-changes/{position}`. */
  readonly position!: number | null;
  readonly knownUntil!: string | null;
  /** How many lines are faulty: with any of them nothing is imported. */
  readonly faults!: number;
  @ApiProperty({ type: [ImportLineAnswer] })
  readonly lines!: readonly ImportLineAnswer[];
}
