import { normalForm } from '../../engine/index.js';
import type { Database } from '../database.js';
import { RegisterEntryEntity } from '../entities/index.js';
import { lastCharacter } from '../key-range.js';

/** A page of a ledger. */
export interface RegisterQuery {
  /** Entries whose key begins so, in its normal form. */
  readonly keyPrefix?: string;
  /** Entries whose data has this `status`. */
  readonly status?: string;
  /** The normal form of the last key already seen. */
  readonly after?: string;
  readonly limit: number;
}

/** Reads the ledgers (台账). Only the pipeline writes them. */
export class RegisterStore {
  constructor(private readonly database: Database) {}

  /** Ordered by the normal form of the key. */
  list(orgId: string, register: string, wanted: RegisterQuery): Promise<readonly RegisterEntryEntity[]> {
    const { keyPrefix, status, after, limit } = wanted;
    const query = this.database.reader
      .getRepository(RegisterEntryEntity)
      .createQueryBuilder('entry')
      .where({ orgId, register })
      .orderBy('entry.normalKey')
      .limit(limit);
    if (after !== undefined) query.andWhere('entry.normalKey > :after', { after });
    if (keyPrefix !== undefined) {
      const prefix = normalForm(keyPrefix);
      const behind = prefix + lastCharacter;
      query.andWhere('entry.normalKey >= :prefix AND entry.normalKey < :behind', { prefix, behind });
    }
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
