import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

/** What the clock of the demo company shows. */
export class DemoClockAnswer {
  @ApiProperty({ format: 'date-time' })
  readonly now!: string;
  /** How far it is ahead of real time: an ISO 8601 duration, for example `P4DT3H`. */
  readonly offset!: string;
}

/** How far to move it. */
export class MoveClockRequest {
  /** ISO 8601, in weeks, days, hours, minutes and seconds, for example `PT3H` or `P4D`. Forward only. */
  @IsString()
  @MaxLength(60)
  advance!: string;
}
