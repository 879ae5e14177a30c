import { MoreThan, type EntityManager } from 'typeorm';
import type { Database } from '../database.js';
import { DraftEntity } from '../entities/index.js';

/** What people have begun and not submitted. Nobody but its author ever reads one. */
export class DraftStore {
  constructor(private readonly database: Database) {}

  /** Somebody's drafts in the order of their keys. */
  list(orgId: string, userId: string, after: string, limit: number): Promise<readonly DraftEntity[]> {
    return this.drafts.find({ where: { orgId, userId, key: MoreThan(after) }, order: { key: 'ASC' }, take: limit });
  }

  /** How many drafts somebody keeps. */
  count(orgId: string, userId: string): Promise<number> {
    return this.drafts.countBy({ orgId, userId });
  }

  find(orgId: string, userId: string, key: string): Promise<DraftEntity | null> {
    return this.drafts.findOneBy({ orgId, userId, key });
  }

  /**
   * Keeps a draft in place of the one of the same key.
   *
   * @returns whether it was kept: a new one is not where he has `most` already
   */
  async keep(transaction: EntityManager, draft: DraftEntity, most: number): Promise<boolean> {
    const { orgId, userId, key, content, savedAt } = draft;
    const { affected } = await transaction.update(DraftEntity, { orgId, userId, key }, { content, savedAt });
    if (affected) return true;
    if ((await transaction.countBy(DraftEntity, { orgId, userId })) >= most) return false;
    await transaction.createQueryBuilder().insert().into(DraftEntity).values(draft).orIgnore().execute();
    return true;
  }

  async forget(transaction: EntityManager, orgId: string, userId: string, key: string): Promise<void> {
    await transaction.delete(DraftEntity, { orgId, userId, key });
  }

  private get drafts() {
    return this.database.reader.getRepository(DraftEntity);
  }
}
