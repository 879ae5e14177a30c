import {
  In,
  IsNull,
  LessThan,
  MoreThan,
  Not,
  type EntityManager,
  type FindOptionsWhere,
  type ObjectLiteral,
  type SelectQueryBuilder,
} from 'typeorm';
import type { PersonalValue } from '../batch/batch-write.js';
import type { Database } from '../database.js';
import { AttachmentEntity } from '../entities/attachment.entity.js';
import { DraftEntity } from '../entities/draft.entity.js';
import { ErasureEntity } from '../entities/erasure.entity.js';
import { PersonalValueEntity } from '../entities/personal-value.entity.js';
import { thoseSeenThrough, type StoodInFor } from '../lists/stood-in-for.js';
import { valueFingerprint } from '../value-fingerprint.js';
import { Blobs } from './blobs.js';
import type { ErasedValues, Erasure, KeptValue, Viewer } from './vault-contents.js';
import { wantedIds } from './wanted-ids.js';

/**
 * Whether the viewer takes part in the case of a value, in one that it runs for, or in one that runs for it. Each of
 * these cases is looked up by itself: no planner turns a scalar subquery into a walk through all that he takes part in.
 */
const takesPart = (people: readonly StoodInFor[]): string => `EXISTS (
  WITH RECURSIVE
    above(id) AS (
      SELECT value.instance_id
      UNION SELECT child.parent_id FROM above JOIN instance child ON child.org_id = value.org_id AND child.id = above.id
      WHERE child.parent_id IS NOT NULL),
    below(id) AS (
      SELECT value.instance_id
      UNION SELECT child.id FROM below JOIN instance child ON child.org_id = value.org_id AND child.parent_id = below.id)
  SELECT 1 FROM (SELECT id FROM above UNION ALL SELECT id FROM below) lineage
  WHERE ${people.map(isOneOf).join(' OR ')})`;

const isOneOf = ({ processes }: StoodInFor, index: number): string => `(SELECT 1 FROM participant
  WHERE participant.org_id = value.org_id AND participant.user_id = :person${index} AND participant.instance_id = lineage.id
  ${processes ? `AND participant.definition_key IN (:...processes${index})` : ''}) = 1`;

/** What the name of a file is called in the vault. */
export const attachmentField = 'attachment';

/** Personal values. Those of cases are put in with the step that brings them (`InstanceBatchStore.write`). */
export class VaultStore {
  constructor(private readonly database: Database) {}

  /** Puts in what comes with no case, such as why somebody has changed the directory. */
  async keep(transaction: EntityManager, values: readonly PersonalValue[]): Promise<void> {
    if (values.length === 0) return;
    await transaction.insert(
      PersonalValueEntity,
      values.map((one) => ({ ...one, fingerprint: valueFingerprint(one.value), erasedAt: null })),
    );
  }

  /**
   * The values with these ids that the viewer may see: his own, those of cases he takes part in, and those that such a
   * case hands on to its subprocesses or was given by them, however deep. Decided by the case the value was submitted
   * to, wherever the reference to it was found. One query for any number of ids.
   */
  visible(orgId: string, ids: readonly string[], viewer: Viewer): Promise<readonly KeptValue[]> {
    const query = this.withIds(orgId, ids);
    if (!viewer.seesEverything) {
      const people = thoseSeenThrough(viewer);
      const named = people.flatMap(({ userId, processes }, index) => [
        [`person${index}`, userId],
        [`processes${index}`, processes],
      ]);
      const parameters = { viewer: viewer.userId, ...(Object.fromEntries(named) as ObjectLiteral) };
      query.andWhere(`(value.subjectId = :viewer OR ${takesPart(people)})`, parameters);
    }
    return query.getMany();
  }

  /**
   * The values with these ids, whoever may see them: for the auditor's verification. One query for any number of ids.
   */
  kept(orgId: string, ids: readonly string[]): Promise<readonly KeptValue[]> {
    return this.withIds(orgId, ids).getMany();
  }

  /** The values after this one in the order of their ids, erased ones never: to look through all of them in slices. */
  slice(orgId: string, after: string, limit: number): Promise<readonly KeptValue[]> {
    return this.database.reader.manager.find(PersonalValueEntity, {
      where: { orgId, id: MoreThan(after), value: Not(IsNull()) },
      order: { id: 'ASC' },
      take: limit,
    });
  }

  /** The values that are this one, oldest first, erased ones never. */
  found(orgId: string, value: string, limit: number): Promise<readonly KeptValue[]> {
    return this.database.reader.manager.find(PersonalValueEntity, {
      where: { orgId, fingerprint: valueFingerprint(value) },
      order: { id: 'ASC' },
      take: limit,
    });
  }

  /**
   * Erases value, salt and fingerprint, keeps that there was something, and notes the erasure. On SQLite nothing of it
   * is left in the file or in the log beside it.
   *
   * @returns how many values were erased
   */
  async erase(
    orgId: string,
    which: ErasedValues,
    erasure: Omit<Erasure, 'valuesErased' | 'subjectId'>,
  ): Promise<number> {
    const submittedBy = 'submittedBy' in which ? which.submittedBy : undefined;
    const named: FindOptionsWhere<PersonalValueEntity>[] =
      'submittedBy' in which
        ? [{ subjectId: which.submittedBy }]
        : [{ fingerprint: In(which.values.map((value) => valueFingerprint(value))) }, { id: In([...which.ids]) }];
    return this.database.unitOfWork.run(
      async (transaction) => {
        const { affected } = await this.overwriting(transaction, async () => {
          // What he has not submitted yet is his alone: nobody needs to be told that it was there.
          if (submittedBy !== undefined) await transaction.delete(DraftEntity, { orgId, userId: submittedBy });
          await this.eraseFiles(transaction, orgId, which, named, erasure.at);
          return transaction.update(
            PersonalValueEntity,
            named.map((one) => ({ orgId, ...one, erasedAt: IsNull() })),
            { value: null, salt: null, fingerprint: null, erasedAt: erasure.at },
          );
        });
        const valuesErased = affected ?? 0;
        await transaction.insert(ErasureEntity, { orgId, subjectId: submittedBy ?? '', ...erasure, valuesErased });
        return valuesErased;
      },
      () => this.database.unitOfWork.emptyLog(),
    );
  }

  /** The bytes of the files whose names are erased, or that the person uploaded; their records stand. */
  private async eraseFiles(
    transaction: EntityManager,
    orgId: string,
    which: ErasedValues,
    named: readonly FindOptionsWhere<PersonalValueEntity>[],
    at: string,
  ): Promise<void> {
    const names = await transaction.find(PersonalValueEntity, {
      where: named.map((one) => ({ orgId, ...one, field: attachmentField, erasedAt: IsNull() })),
      select: { orgId: true, id: true },
    });
    const files: FindOptionsWhere<AttachmentEntity>[] = [
      ...(names.length === 0 ? [] : [{ nameRef: In(names.map(({ id }) => id)) }]),
      ...('submittedBy' in which ? [{ uploadedBy: which.submittedBy }] : []),
    ].map((one) => ({ orgId, ...one, erasedAt: IsNull() }));
    if (files.length === 0) return;
    const found = await transaction.find(AttachmentEntity, { where: files });
    await transaction.update(AttachmentEntity, files, { name: null, erasedAt: at });
    await new Blobs(this.database.dialect).release(
      transaction,
      orgId,
      found.map(({ sha256 }) => sha256),
    );
  }

  /** Newest first; `before` is the id of the last one of the page before. */
  erasures(orgId: string, limit: number, before?: string): Promise<readonly Erasure[]> {
    return this.database.reader.manager.find(ErasureEntity, {
      where: before === undefined ? { orgId } : { orgId, id: LessThan(before) },
      order: { id: 'DESC' },
      take: limit,
    });
  }

  /** SQLite overwrites whole pages that the work frees, too; not always, because it slows every delete. */
  private async overwriting<T>(transaction: EntityManager, work: () => Promise<T>): Promise<T> {
    if (this.database.dialect !== 'sqlite') return work();
    await transaction.query('PRAGMA secure_delete = ON');
    try {
      return await work();
    } finally {
      await transaction.query('PRAGMA secure_delete = FAST');
    }
  }

  private withIds(orgId: string, ids: readonly string[]): SelectQueryBuilder<PersonalValueEntity> {
    return this.database.reader.manager
      .createQueryBuilder(PersonalValueEntity, 'value')
      .where('value.orgId = :orgId', { orgId })
      .andWhere(`value.id IN (${wantedIds(this.database.dialect, 'ids')})`, { ids: JSON.stringify(ids) });
  }
}
