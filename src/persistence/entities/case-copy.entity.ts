import { Entity, Index } from 'typeorm';
import { KeyColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/** A copy of a case that was sent to somebody. Its id is that of the command. */
@Entity('case_copy', { withoutRowid: true })
@Index('case_copy_instance', ['orgId', 'instanceId', 'id', 'userId'])
@Index('case_copy_unread', ['orgId', 'userId', 'id'], { where: 'read_at IS NULL' })
export class CaseCopyEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  userId!: string;

  @KeyColumn()
  id!: string;

  @TextColumn()
  instanceId!: string;

  /** The task that it was sent from. */
  @OptionalTextColumn()
  taskId!: string | null;

  @TextColumn()
  sentBy!: string;

  @TextColumn()
  sentAt!: string;

  /** When the person first said that he had seen the case since. */
  @OptionalTextColumn()
  readAt!: string | null;
}
