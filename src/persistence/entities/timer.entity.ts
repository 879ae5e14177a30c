import { Entity, Index } from 'typeorm';
import { CounterColumn, KeyColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/**
 * An armed timer that runs, for the search of what is due: what it is stands in the state of its case. The row goes when
 * it is cancelled, paused or has fired, in the transaction of that step.
 */
@Entity('timer', { withoutRowid: true })
@Index('timer_due', ['dueAt'])
@Index('timer_organisation', ['orgId', 'dueAt', 'id'])
export class TimerEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  id!: string;

  @TextColumn()
  instanceId!: string;

  /** When it is to fire, or to be tried again; far away when it was given up. */
  @TextColumn()
  dueAt!: string;

  /** The node that fires it now. */
  @OptionalTextColumn()
  leaseOwner!: string | null;

  /** Until then only this node fires it. */
  @OptionalTextColumn()
  leaseUntil!: string | null;

  /** Counts the leases, so that a node that lost its lease can tell. */
  @CounterColumn()
  epoch!: number;

  /** How often it has failed since it was armed. */
  @CounterColumn()
  attempts!: number;
}
