import { normalForm } from '../../engine/index.js';
import type { Database } from '../database.js';
import { RegisterEntryEntity } from '../entities/index.js';

/** A page of a ledger. */
export interface RegisterQuery {
  /** Entries whose key begins so. */
  readonly keyPrefix?: string;
  /** Entries whose data has this `status`. */
  readonly status?: string;
  /** The key of the last entry already seen. */
  readonly after?: string;
  readonly limit: number;
}

/** Sorts behind every character, so a prefix is a range of keys that the primary key finds. */
const lastCharacter = '\u{10FFFF}';

/** Reads the ledgers (台账). Only the pipeline writes them. */
export class RegisterStore {
  constructor(private readonly database: Database) {}

  /** Ordered by key. */
  list(orgId: string, register: string, wanted: RegisterQuery): Promise<readonly RegisterEntryEntity[]> {
    const { keyPrefix, status, after, limit } = wanted;
    const query = this.database.reader
      .getRepository(RegisterEntryEntity)
      .createQueryBuilder('entry')
      .where({ orgId, register })
      .orderBy('entry.key')
      .limit(limit);
    if (after !== undefined) query.andWhere('entry.key > :after', { after });
    if (keyPrefix !== undefined)
      query.andWhere('entry.key >= :keyPrefix AND entry.key < :behind', {
        keyPrefix,
        behind: keyPrefix + lastCharacter,
      });
    if (status !== undefined) query.andWhere('entry.status = :status', { status });
    return query.getMany();
  }

  /** Keys are compared in their normal form. */
  find(orgId: string, register: string, key: string): Promise<RegisterEntryEntity | null> {
    return this.database.reader
      .getRepository(RegisterEntryEntity)
      .findOneBy({ orgId, register, normalKey: normalForm(key) });
  }
}
