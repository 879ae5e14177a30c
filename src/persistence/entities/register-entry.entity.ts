import { Entity, Index } from 'typeorm';
import { IntegerColumn, KeyColumn, LaterTextColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/** An entry of a ledger (台账). */
@Entity('register_entry')
@Index('register_entry_normal_key', ['orgId', 'register', 'normalKey'], { unique: true })
@Index('register_entry_custodian', ['orgId', 'register', 'custodianId', 'normalKey'], {
  where: 'custodian_id IS NOT NULL',
})
@Index('register_entry_status', ['orgId', 'register', 'status', 'normalKey'], { where: 'status IS NOT NULL' })
export class RegisterEntryEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  register!: string;

  /** As it was written. */
  @KeyColumn()
  key!: string;

  @LaterTextColumn()
  normalKey!: string;

  /** From 1; counts the amendments. */
  @IntegerColumn()
  revision!: number;

  /** JSON. */
  @TextColumn()
  data!: string;

  /** The text `status` of its data, if there is one. */
  @OptionalTextColumn()
  status!: string | null;

  /** The text `custodianId` of its data, if there is one: who holds what it stands for. */
  @OptionalTextColumn()
  custodianId!: string | null;

  /** Who entered it, and who amended it last, with whom they stood in for; JSON. `null`: the engine, or long ago. */
  @OptionalTextColumn()
  createdBy!: string | null;

  @OptionalTextColumn()
  amendedBy!: string | null;

  /** The case that entered or amended it last. */
  @TextColumn()
  instanceId!: string;

  @TextColumn()
  createdAt!: string;

  @TextColumn()
  updatedAt!: string;
}
