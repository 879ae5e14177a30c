import { In, IsNull, LessThan, type EntityManager } from 'typeorm';
import type { Database } from '../database.js';
import { NotificationEntity } from '../entities/index.js';
import { Statement } from '../lists/statement.js';

export interface NotificationFilter {
  readonly unread?: boolean;
  /** The id of the last one of the page before. */
  readonly before?: string;
  readonly limit: number;
}

/** As the index of them says it: what is true no more need not be read. */
const unread = 'read_at IS NULL AND withdrawn_at IS NULL';

/** Messages inside Guicheng: they are written with the case. Marks run in the caller's transaction. */
export class NotificationStore {
  constructor(private readonly database: Database) {}

  /** One person's notifications, newest first. @param before the id of the last one already seen. */
  async list(orgId: string, userId: string, wanted: NotificationFilter): Promise<readonly NotificationEntity[]> {
    const { before, limit } = wanted;
    const rows = await this.database.reader.getRepository(NotificationEntity).find({
      where: {
        orgId,
        userId,
        ...(before ? { id: LessThan(before) } : {}),
        ...(wanted.unread ? { id: In(await this.unread(orgId, userId, wanted)) } : {}),
      },
      order: { id: 'DESC' },
      take: limit,
    });
    return rows;
  }

  private async unread(orgId: string, userId: string, { before, limit }: NotificationFilter): Promise<string[]> {
    const statement = new Statement(this.database.dialect);
    const conditions = [
      `org_id = ${statement.value(orgId)} AND user_id = ${statement.value(userId)} AND ${unread}`,
      ...(before ? [`id < ${statement.value(before)}`] : []),
    ];
    const text = `SELECT id FROM ${statement.table('notification', 'walked', 'notification_unread')}
      WHERE ${conditions.join(' AND ')} ORDER BY id DESC LIMIT ${limit}`;
    const rows: readonly { id: string }[] = await this.database.reader.query(text, statement.parameters);
    return rows.map(({ id }) => id);
  }

  /** Marks one as read; one that was read before keeps its time. @returns whether it is there. */
  async markRead(transaction: EntityManager, orgId: string, userId: string, id: string, at: string): Promise<boolean> {
    const found = await transaction.existsBy(NotificationEntity, { orgId, userId, id });
    if (found) await transaction.update(NotificationEntity, { orgId, userId, id, readAt: IsNull() }, { readAt: at });
    return found;
  }

  async markAllRead(transaction: EntityManager, orgId: string, userId: string, at: string): Promise<void> {
    const statement = new Statement(this.database.dialect);
    const table = statement.table('notification', 'walked', 'notification_unread');
    await transaction.query(
      `UPDATE ${table} SET read_at = ${statement.value(at)} WHERE org_id = ${statement.value(orgId)}
        AND user_id = ${statement.value(userId)} AND ${unread}`,
      statement.parameters,
    );
  }
}
