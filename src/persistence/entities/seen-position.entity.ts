import { Entity } from 'typeorm';
import { IntegerColumn, KeyColumn, TextColumn } from '../columns.js';

/** How far in its history somebody has seen a case. */
@Entity('seen_position', { withoutRowid: true })
export class SeenPositionEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  userId!: string;

  @KeyColumn()
  instanceId!: string;

  @IntegerColumn()
  position!: number;

  @TextColumn()
  at!: string;
}
