import { Entity, Index } from 'typeorm';
import { KeyColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/** A personal value. Erasing clears value and salt and keeps the row. */
@Entity('personal_value')
@Index('personal_value_fingerprint', ['orgId', 'fingerprint'], { where: 'fingerprint IS NOT NULL' })
@Index('personal_value_subject', ['orgId', 'subjectId'])
export class PersonalValueEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  id!: string;

  /** The user who submitted it. */
  @TextColumn()
  subjectId!: string;

  @TextColumn()
  instanceId!: string;

  @TextColumn()
  field!: string;

  /** JSON. */
  @OptionalTextColumn()
  value!: string | null;

  /** Hex. */
  @OptionalTextColumn()
  salt!: string | null;

  /** By what it is found again; erased with it. */
  @OptionalTextColumn()
  fingerprint!: string | null;

  @OptionalTextColumn()
  erasedAt!: string | null;
}
