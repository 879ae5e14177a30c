import { Entity } from 'typeorm';
import { IntegerColumn, KeyColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/** How far the occurrences of a recurring duty have been dealt with. */
@Entity('recurring_duty', { withoutRowid: true })
export class RecurringDutyEntity {
  @KeyColumn()
  orgId!: string;

  /** The key of the process. */
  @KeyColumn()
  process!: string;

  /** The name of the duty in its definition. */
  @KeyColumn()
  name!: string;

  /** Each occurrence up to this moment has begun its case; at first the moment when the duty became known. */
  @TextColumn()
  doneUntil!: string;

  /** Until then (real time) one node deals with it. */
  @OptionalTextColumn()
  leaseUntil!: string | null;

  /** Counts the leases, so that a node that lost its lease can tell. */
  @IntegerColumn()
  epoch!: number;
}
