import { IsBoolean, IsDefined, IsInt, IsObject, IsOptional, IsString, Length } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import type { PersonAnswer } from '../http/index.js';

/** So much time, as it is counted. */
export class ReminderLimit {
  /** Above zero. */
  readonly amount!: number;
  /** `before` a deadline only hours and working hours. */
  @ApiProperty({ enum: ['hour', 'day', 'month', 'workingHour', 'workingDay'] })
  readonly unit!: string;
}

/** Replaces how tasks remind. */
export class SetRemindersRequest {
  /** So long before the deadline, in hours or working hours; `null` or absent: not before. */
  @IsOptional()
  @IsObject()
  before?: ReminderLimit | null;

  /** So long after the lapse, and after each further reminder. */
  @IsDefined()
  @IsObject()
  every!: ReminderLimit;

  /** How often after the lapse, 0 to 30; 0: only when it lapses. */
  @IsInt()
  times!: number;

  /** Whether the superiors of those who have the task are told of the lapse too. */
  @IsBoolean()
  superior!: boolean;

  /** Why; it stands in the log of the organisation. */
  @IsString()
  @Length(1, 2000)
  reason!: string;
}

/** How the tasks of cases that start now remind, where their process says nothing of its own. */
export class RemindersAnswer {
  /** Counts what was set; 0 while nothing was. The `ETag`. */
  readonly version!: number;
  @ApiProperty({ type: ReminderLimit, nullable: true })
  readonly before!: ReminderLimit | null;
  @ApiProperty({ type: ReminderLimit })
  readonly every!: ReminderLimit;
  readonly times!: number;
  readonly superior!: boolean;
  readonly setBy!: PersonAnswer | null;
  readonly setAt!: string | null;
  readonly reason!: string | null;
}
