import { Entity } from 'typeorm';
import { BooleanColumn, IntegerColumn, IntegerKeyColumn, KeyColumn, TextColumn } from '../columns.js';

/**
 * A stay of a case in an innermost state that has ended, as far as nothing about it changed: a case that becomes overdue
 * begins another one. In the order of their ends, so that what stood at a moment is the range behind it, whatever ended
 * before. Those that have not ended stand in `active_state`.
 */
@Entity('stay', { withoutRowid: true })
export class StayEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  definitionKey!: string;

  @KeyColumn()
  until!: string;

  @KeyColumn()
  instanceId!: string;

  /** The record that ended it. */
  @IntegerKeyColumn()
  position!: number;

  /** By its path, for example `review.legal`. */
  @KeyColumn()
  state!: string;

  @IntegerColumn()
  definitionVersion!: number;

  @TextColumn()
  since!: string;

  /** When the case came into the state. */
  @TextColumn()
  enteredAt!: string;

  @BooleanColumn()
  overdue!: boolean;

  @BooleanColumn()
  suspended!: boolean;

  /** Whether the case left the state with it. */
  @BooleanColumn()
  hasLeft!: boolean;
}
