import { Entity } from 'typeorm';
import { IntegerKeyColumn, KeyColumn, TextColumn } from '../columns.js';

/** A due moment that a change of the calendars has moved. */
@Entity('calendar_move', { withoutRowid: true })
export class CalendarMoveEntity {
  @KeyColumn()
  orgId!: string;

  /** Of the change in the log of the organisation. */
  @IntegerKeyColumn()
  position!: number;

  @KeyColumn()
  timerId!: string;

  @TextColumn()
  instanceId!: string;

  /** The key of the task, or the event of the chart. */
  @TextColumn()
  name!: string;

  @TextColumn()
  fromAt!: string;

  @TextColumn()
  toAt!: string;
}
