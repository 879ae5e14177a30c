import { Entity } from 'typeorm';
import { KeyColumn } from '../columns.js';

/** A state that a case stands in, the parents too. In the order of lists, so that one range is one page. */
@Entity('active_state', { withoutRowid: true })
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
}
