import { Entity } from 'typeorm';
import { IntegerColumn, KeyColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/** How far the open tasks of an organisation have followed its directory. */
@Entity('directory_follow_up', { withoutRowid: true })
export class DirectoryFollowUpEntity {
  @KeyColumn()
  orgId!: string;

  /** Of the newest change in the log of the organisation. */
  @IntegerColumn()
  wanted!: number;

  /** Of the change that they follow now, or have followed to the end. */
  @IntegerColumn()
  walking!: number;

  /** Of the last change that all of them have followed. */
  @IntegerColumn()
  done!: number;

  /** When the last task that was looked at was opened, and its id; empty at first. */
  @TextColumn()
  lastOpenedAt!: string;

  @TextColumn()
  lastTask!: string;

  /** Until then (real time) one node works on it. */
  @OptionalTextColumn()
  leaseUntil!: string | null;

  @IntegerColumn()
  epoch!: number;
}
