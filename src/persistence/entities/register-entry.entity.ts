import { Entity } from 'typeorm';
import { IntegerColumn, KeyColumn, TextColumn } from '../columns.js';

/** An entry of a ledger (台账). */
@Entity('register_entry')
export class RegisterEntryEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  register!: string;

  @KeyColumn()
  key!: string;

  /** From 1; counts the amendments. */
  @IntegerColumn()
  revision!: number;

  /** JSON. */
  @TextColumn()
  data!: string;

  /** The case that entered or amended it last. */
  @TextColumn()
  instanceId!: string;

  @TextColumn()
  createdAt!: string;

  @TextColumn()
  updatedAt!: string;
}
