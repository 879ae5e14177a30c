import { Entity } from 'typeorm';
import { IntegerColumn, KeyColumn } from '../columns.js';

/** How far an administrator has moved the clock of a demo company. */
@Entity('demo_clock', { withoutRowid: true })
export class DemoClockEntity {
  @KeyColumn()
  orgId!: string;

  /** Ahead of real time. */
  @IntegerColumn()
  seconds!: number;
}
