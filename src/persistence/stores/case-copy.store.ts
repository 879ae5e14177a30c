import { In, IsNull, LessThan, MoreThan, type EntityManager } from 'typeorm';
import type { Database } from '../database.js';
import { CaseCopyEntity, SeenPositionEntity } from '../entities/index.js';

/** One page of copies: `last` is the id of the last one of the page before. */
interface CopyPage {
  readonly last?: string;
  readonly limit: number;
}

interface ReceiptPage {
  readonly limit: number;
  /** The last one of the page before. */
  readonly after?: { readonly id: string; readonly userId: string };
  readonly sentBy?: string;
}

/** Copies of cases, who has read them, and how far people have seen a case. Copies are written with the case. */
export class CaseCopyStore {
  constructor(private readonly database: Database) {}

  /** What was copied to somebody, newest first. */
  to(orgId: string, userId: string, { last, limit }: CopyPage): Promise<readonly CaseCopyEntity[]> {
    return this.copies.find({
      where: { orgId, userId, ...(last === undefined ? {} : { id: LessThan(last) }) },
      order: { id: 'DESC' },
      take: limit,
    });
  }

  /** How many of them he has not read, of at most so many. */
  async unread(orgId: string, userId: string, most: number): Promise<number> {
    const found = await this.copies.find({
      where: { orgId, userId, readAt: IsNull() },
      select: { orgId: true, userId: true, id: true },
      take: most,
    });
    return found.length;
  }

  /** To whom a case was copied, oldest first; by one person alone where he is named. */
  ofCase(orgId: string, instanceId: string, { limit, after, sentBy }: ReceiptPage): Promise<readonly CaseCopyEntity[]> {
    const of = { orgId, instanceId, ...(sentBy === undefined ? {} : { sentBy }) };
    return this.copies.find({
      where: after
        ? [
            { ...of, id: MoreThan(after.id) },
            { ...of, id: after.id, userId: MoreThan(after.userId) },
          ]
        : of,
      order: { id: 'ASC', userId: 'ASC' },
      take: limit,
    });
  }

  /** How far somebody has seen a case; `undefined`: he has not said. */
  async seen(orgId: string, userId: string, instanceId: string): Promise<number | undefined> {
    const found = await this.database.reader.getRepository(SeenPositionEntity).findOneBy({ orgId, userId, instanceId });
    return found?.position;
  }

  /** How far somebody has seen each of these cases; without those that he has never opened. */
  async seenOf(orgId: string, userId: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) return new Map();
    const found = await this.database.reader.getRepository(SeenPositionEntity).find({
      where: { orgId, userId, instanceId: In([...new Set(ids)]) },
      select: { orgId: true, userId: true, instanceId: true, position: true },
    });
    return new Map(found.map(({ instanceId, position }) => [instanceId, position]));
  }

  /** Notes how far somebody has seen a case, which never goes back, and that he has read what was copied to him. */
  async markSeen(transaction: EntityManager, seen: SeenPositionEntity): Promise<void> {
    const { orgId, userId, instanceId, position, at } = seen;
    await transaction.createQueryBuilder().insert().into(SeenPositionEntity).values(seen).orIgnore().execute();
    await transaction.update(
      SeenPositionEntity,
      { orgId, userId, instanceId, position: LessThan(position) },
      { position, at },
    );
    await transaction.update(CaseCopyEntity, { orgId, userId, instanceId, readAt: IsNull() }, { readAt: at });
  }

  private get copies() {
    return this.database.reader.getRepository(CaseCopyEntity);
  }
}
