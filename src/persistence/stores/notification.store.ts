import { IsNull, LessThan, type EntityManager } from 'typeorm';
import type { LocalizedText } from '../../engine/index.js';
import type { Database } from '../database.js';
import { NotificationEntity } from '../entities/index.js';

export interface NewNotification {
  readonly orgId: string;
  readonly userId: string;
  /** The id of the notify command. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly instanceId: string;
  readonly taskId: string | null;
  readonly createdAt: string;
}

/** Messages inside Guicheng. Writes run in the caller's transaction. */
export class NotificationStore {
  constructor(private readonly database: Database) {}

  /** Adds them in one statement, however many people they go to; those that are there already stay as they are. */
  async add(transaction: EntityManager, notifications: readonly NewNotification[]): Promise<void> {
    if (notifications.length === 0) return;
    const rows = JSON.stringify(
      notifications.map(({ orgId, userId, id, title, instanceId, taskId, createdAt }) => ({
        org_id: orgId,
        user_id: userId,
        id,
        title_zh: title.zh,
        title_en: title.en,
        instance_id: instanceId,
        task_id: taskId,
        created_at: createdAt,
      })),
    );
    // One JSON parameter: the statement stays the same for any number of rows, below every limit of parameters.
    if (this.database.dialect === 'sqlite')
      await transaction.sql`
        INSERT INTO notification (org_id, user_id, id, title_zh, title_en, instance_id, task_id, created_at)
        SELECT value ->> 'org_id', value ->> 'user_id', value ->> 'id', value ->> 'title_zh', value ->> 'title_en',
          value ->> 'instance_id', value ->> 'task_id', value ->> 'created_at'
        FROM json_each(${rows}) WHERE TRUE ON CONFLICT DO NOTHING`;
    else
      await transaction.sql`
        INSERT INTO notification (org_id, user_id, id, title_zh, title_en, instance_id, task_id, created_at)
        SELECT * FROM json_to_recordset(${rows}::json) AS added (org_id text, user_id text, id text, title_zh text,
          title_en text, instance_id text, task_id text, created_at text)
        ON CONFLICT DO NOTHING`;
  }

  /** One person's notifications, newest first. @param before the id of the last one already seen. */
  list(
    orgId: string,
    userId: string,
    wanted: { readonly unread?: boolean; readonly before?: string; readonly limit: number },
  ): Promise<readonly NotificationEntity[]> {
    return this.database.reader.getRepository(NotificationEntity).find({
      where: {
        orgId,
        userId,
        ...(wanted.unread ? { readAt: IsNull() } : {}),
        ...(wanted.before ? { id: LessThan(wanted.before) } : {}),
      },
      order: { id: 'DESC' },
      take: wanted.limit,
    });
  }

  /** Marks one as read; one that was read before keeps its time. @returns whether it is there. */
  async markRead(transaction: EntityManager, orgId: string, userId: string, id: string, at: string): Promise<boolean> {
    const found = await transaction.existsBy(NotificationEntity, { orgId, userId, id });
    if (found) await transaction.update(NotificationEntity, { orgId, userId, id, readAt: IsNull() }, { readAt: at });
    return found;
  }

  async markAllRead(transaction: EntityManager, orgId: string, userId: string, at: string): Promise<void> {
    await transaction.update(NotificationEntity, { orgId, userId, readAt: IsNull() }, { readAt: at });
  }
}
