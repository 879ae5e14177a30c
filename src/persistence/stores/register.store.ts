import { LessThan } from 'typeorm';
import { normalForm } from '../../engine/index.js';
import type { Database } from '../database.js';
import { EntryRevisionEntity, RegisterEntryEntity } from '../entities/index.js';
import { lastCharacter } from '../key-range.js';
import { ListReader } from '../lists/list-reader.js';
import { Statement } from '../lists/statement.js';

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

/** An entry that was looked for by its key. */
export interface FoundEntry {
  readonly register: string;
  readonly key: string;
  /** The case that entered or amended it last. */
  readonly instanceId: string;
}

/** A revision of an entry that a case wrote. */
export interface WrittenEntry {
  readonly register: string;
  readonly normalKey: string;
  /** As it was written. */
  readonly key: string;
  readonly revision: number;
  readonly at: string;
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

  /** The entries of several ledgers whose keys begin so, a few of each, in one question. */
  async beginning(
    orgId: string,
    registers: readonly string[],
    prefix: string,
    limit: number,
  ): Promise<readonly FoundEntry[]> {
    if (registers.length === 0) return [];
    const statement = new Statement(this.database.dialect);
    const form = normalForm(prefix);
    const ranges = registers.map(
      (register, index) => `SELECT range${index}.* FROM (
        SELECT walked.register AS "register", walked.key AS "key", walked.instance_id AS "instanceId"
        FROM ${statement.table('register_entry', 'walked', 'register_entry_normal_key')}
        WHERE walked.org_id = ${statement.value(orgId)} AND walked.register = ${statement.value(register)}
          AND walked.normal_key >= ${statement.value(form)} AND walked.normal_key < ${statement.value(form + lastCharacter)}
        ORDER BY walked.normal_key LIMIT ${limit}) AS range${index}`,
    );
    return new ListReader(this.database.reader, this.database.dialect).ask(
      ranges.join(' UNION ALL '),
      statement.parameters,
    );
  }

  /** Keys are compared in their normal form. */
  find(orgId: string, register: string, key: string): Promise<RegisterEntryEntity | null> {
    return this.database.reader
      .getRepository(RegisterEntryEntity)
      .findOneBy({ orgId, register, normalKey: normalForm(key) });
  }

  /** Which cases wrote an entry, the last one first. @param before the last revision already seen */
  revisions(
    { orgId, register, normalKey }: Pick<RegisterEntryEntity, 'orgId' | 'register' | 'normalKey'>,
    { limit, before }: { readonly limit: number; readonly before?: number },
  ): Promise<readonly EntryRevisionEntity[]> {
    return this.database.reader.getRepository(EntryRevisionEntity).find({
      where: { orgId, register, normalKey, ...(before === undefined ? {} : { revision: LessThan(before) }) },
      order: { revision: 'DESC' },
      take: limit,
    });
  }

  /** What a case has written, by ledger, key and revision. @param after the last one already seen */
  async writtenBy(
    orgId: string,
    instanceId: string,
    {
      limit,
      after,
    }: { readonly limit: number; readonly after?: Pick<WrittenEntry, 'register' | 'normalKey' | 'revision'> },
  ): Promise<readonly WrittenEntry[]> {
    const statement = new Statement(this.database.dialect);
    const own = `written.org_id = ${statement.value(orgId)} AND written.instance_id = ${statement.value(instanceId)}`;
    const behind = after
      ? ` AND (written.register, written.normal_key, written.revision) >
          (${statement.value(after.register)}, ${statement.value(after.normalKey)}, ${statement.value(after.revision)})`
      : '';
    return new ListReader(this.database.reader, this.database.dialect).ask(
      `SELECT written.register AS "register", written.normal_key AS "normalKey", entry.key AS "key",
        written.revision AS "revision", written.at AS "at"
      FROM ${statement.table('entry_revision', 'written', 'entry_revision_case')}
      JOIN register_entry AS entry ON entry.org_id = written.org_id AND entry.register = written.register
        AND entry.normal_key = written.normal_key
      WHERE ${own}${behind}
      ORDER BY written.register, written.normal_key, written.revision LIMIT ${limit}`,
      statement.parameters,
    );
  }
}
