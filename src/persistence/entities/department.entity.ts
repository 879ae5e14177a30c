import { Entity } from 'typeorm';
import { KeyColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/** A department of the directory. */
@Entity('department', { withoutRowid: true })
export class DepartmentEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  id!: string;

  @TextColumn()
  nameZh!: string;

  @TextColumn()
  nameEn!: string;

  @OptionalTextColumn()
  parentId!: string | null;

  /** The user who heads it. */
  @OptionalTextColumn()
  headId!: string | null;
}
