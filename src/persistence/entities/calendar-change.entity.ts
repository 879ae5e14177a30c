import { Entity } from 'typeorm';
import {
  BooleanColumn,
  IntegerColumn,
  IntegerKeyColumn,
  KeyColumn,
  OptionalTextColumn,
  TextColumn,
} from '../columns.js';

/** A change of the calendars, and how far the open cases have been counted again. */
@Entity('calendar_change', { withoutRowid: true })
export class CalendarChangeEntity {
  @KeyColumn()
  orgId!: string;

  /** Of the record in the log of the organisation. */
  @IntegerKeyColumn()
  position!: number;

  /** The id of the last timer that was looked at; empty at first. */
  @TextColumn()
  lastTimer!: string;

  @BooleanColumn()
  done!: boolean;

  /** Until then (real time) one node works on it. */
  @OptionalTextColumn()
  leaseUntil!: string | null;

  @IntegerColumn()
  epoch!: number;
}
