import { Entity, Index } from 'typeorm';
import { BooleanColumn, CounterColumn, KeyColumn, LaterTextColumn, OptionalTextColumn } from '../columns.js';

/**
 * A state that a case stands in, the parents too. In the order of lists, so that one range is one page. The innermost
 * one of a case that is not over knows its open stay.
 */
@Entity('active_state', { withoutRowid: true })
@Index('active_state_stay', ['orgId', 'definitionKey', 'state', 'instanceId'], { where: 'entered_at IS NOT NULL' })
export class ActiveStateEntity {
  @KeyColumn()
  orgId!: string;

  /** By its path, for example `review.legal`. */
  @KeyColumn()
  state!: string;

  /** That of the case. */
  @KeyColumn()
  startedAt!: string;

  @KeyColumn()
  instanceId!: string;

  @LaterTextColumn()
  definitionKey!: string;

  @CounterColumn()
  definitionVersion!: number;

  /** When the case came into it; NULL of a parent, and of a case that is over. */
  @OptionalTextColumn()
  enteredAt!: string | null;

  /** Since when it stands there as it does now. */
  @OptionalTextColumn()
  since!: string | null;

  @BooleanColumn({ default: false })
  overdue!: boolean;

  @BooleanColumn({ default: false })
  suspended!: boolean;
}
