import { Entity, Index } from 'typeorm';
import { IntegerColumn, KeyColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/** An armed timer. The row goes when it is cancelled or has fired. */
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
  kind!: 'after' | 'deadline';

  /** `after`: the XState event type; `deadline`: the key of the task. */
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
