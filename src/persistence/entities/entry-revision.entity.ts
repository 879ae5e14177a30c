import { Entity, Index } from 'typeorm';
import { IntegerKeyColumn, KeyColumn, TextColumn } from '../columns.js';

/** Which case wrote which revision of an entry of a ledger. */
@Entity('entry_revision', { withoutRowid: true })
@Index('entry_revision_case', ['orgId', 'instanceId', 'register', 'normalKey', 'revision'])
export class EntryRevisionEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  register!: string;

  /** The normal form of the key of the entry. */
  @KeyColumn()
  normalKey!: string;

  /** From 1: the case that entered it; then those that amended it. */
  @IntegerKeyColumn()
  revision!: number;

  @TextColumn()
  instanceId!: string;

  @TextColumn()
  at!: string;
}
