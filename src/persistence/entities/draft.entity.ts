import { Entity } from 'typeorm';
import { KeyColumn, TextColumn } from '../columns.js';

/** What somebody has begun to fill in and not submitted. */
@Entity('draft')
export class DraftEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  userId!: string;

  /** A name that its author gives it. */
  @KeyColumn()
  key!: string;

  /** JSON. */
  @TextColumn()
  content!: string;

  @TextColumn()
  savedAt!: string;
}
