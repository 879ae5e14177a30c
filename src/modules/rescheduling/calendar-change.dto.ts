import { ApiProperty } from '@nestjs/swagger';

/** How far the open cases have been counted again after a change of the calendars. */
export class CalendarChangeAnswer {
  /** Of the change in the log of the organisation. */
  readonly position!: number;
  /** Whether all of them have. */
  readonly done!: boolean;
}

/** A due moment that has moved. */
export class CalendarMoveAnswer {
  readonly instanceId!: string;
  readonly timerId!: string;
  /** The key of the task, or the event of the chart. */
  readonly name!: string;
  @ApiProperty({ format: 'date-time' })
  readonly from!: string;
  @ApiProperty({ format: 'date-time' })
  readonly to!: string;
}
