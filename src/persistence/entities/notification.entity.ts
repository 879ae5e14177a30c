import { Entity, Index } from 'typeorm';
import { KeyColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/** A message to one person. Its id is that of the notify command. */
@Entity('notification', { withoutRowid: true })
@Index('notification_unread', ['orgId', 'userId', 'id'], { where: 'read_at IS NULL' })
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
}
