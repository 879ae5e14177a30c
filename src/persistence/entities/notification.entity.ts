import { Entity, Index } from 'typeorm';
import { KeyColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/** A message to one person. Its id is that of the notify command. */
@Entity('notification', { withoutRowid: true })
@Index('notification_unread', ['orgId', 'userId', 'id'], { where: 'read_at IS NULL AND withdrawn_at IS NULL' })
@Index('notification_waiting', ['orgId', 'taskId', 'waitsFor'], {
  where: 'withdrawn_at IS NULL AND waits_for IS NOT NULL',
})
export class NotificationEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  userId!: string;

  @KeyColumn()
  id!: string;

  @TextColumn()
  titleZh!: string;

  @TextColumn()
  titleEn!: string;

  @TextColumn()
  instanceId!: string;

  @OptionalTextColumn()
  taskId!: string | null;

  @TextColumn()
  createdAt!: string;

  @OptionalTextColumn()
  readAt!: string | null;

  /** Whose notification it is, where he is told it as a deputy. */
  @OptionalTextColumn()
  onBehalfOf!: string | null;

  /** Whom it says that the task waits for; `null` where it says no such thing. */
  @OptionalTextColumn()
  waitsFor!: string | null;

  /** Since when it is true no more. */
  @OptionalTextColumn()
  withdrawnAt!: string | null;
}
