import { Entity, Index } from 'typeorm';
import { IntegerColumn, KeyColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/** An armed timer that runs. The row goes when it is cancelled, paused or has fired. */
@Entity('timer', { withoutRowid: true })
@Index('timer_due', ['dueAt'])
export class TimerEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  id!: string;

  @TextColumn()
  instanceId!: string;

  @TextColumn()
  kind!: 'after' | 'deadline' | 'reminder';

  /** `after`: the XState event type; `deadline` and `reminder`: the key of the task. */
  @TextColumn()
  name!: string;

  @TextColumn()
  dueAt!: string;

  /** Until then one sweeper holds it. */
  @OptionalTextColumn()
  leaseUntil!: string | null;

  /** Counts the leases, so that a sweeper that lost its lease can tell. */
  @IntegerColumn()
  epoch!: number;
}
