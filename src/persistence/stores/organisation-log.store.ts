import { LessThan, MoreThan, type EntityManager } from 'typeorm';
import type { Database } from '../database.js';
import { OrganisationEntity, OrganisationRecordEntity } from '../entities/index.js';
import { isFollowed } from '../organisation-record-kinds.js';
import { wantedIds } from './wanted-ids.js';

/** The PostgreSQL channel on which a node hears that something was added; the payload is the organisation's id. */
export const organisationLogChannel = 'guicheng_organisation_log';

/** A statement takes so many parameters and no more. */
const rowsAtOnce = 500;

/** Where the next record of a log goes. */
export interface LogHead {
  /** Of the last record; 0 for an empty log. */
  readonly position: number;
  /** Of the last record; `undefined` for an empty log. */
  readonly hash: string | undefined;
}

export type RecordSubject = Pick<OrganisationRecordEntity, 'orgId' | 'kind' | 'subject'>;

/** The append-only log of what is set for an organisation. */
export class OrganisationLogStore {
  constructor(private readonly database: Database) {}

  /** The end of the log. Nobody else adds to it until the transaction ends. */
  async head(transaction: EntityManager, orgId: string): Promise<LogHead> {
    if (this.database.dialect === 'postgres')
      await transaction.findOne(OrganisationEntity, { where: { id: orgId }, lock: { mode: 'pessimistic_write' } });
    const [last] = await transaction.find(OrganisationRecordEntity, {
      where: { orgId },
      order: { position: 'DESC' },
      take: 1,
    });
    return { position: last?.position ?? 0, hash: last?.hash };
  }

  /** How many records there are about each of these subjects, as the transaction sees it; none is 0. One query. */
  async versions(
    transaction: EntityManager,
    orgId: string,
    kind: OrganisationRecordEntity['kind'],
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const found = await transaction
      .createQueryBuilder(OrganisationRecordEntity, 'record')
      .select(['record.subject AS subject', 'MAX(record.version) AS version'])
      .where('record.orgId = :orgId AND record.kind = :kind', { orgId, kind })
      .andWhere(`record.subject IN (${wantedIds(this.database.dialect, 'subjects')})`, {
        subjects: JSON.stringify(subjects),
      })
      .groupBy('record.subject')
      .getRawMany<{ subject: string; version: number | string }>();
    return new Map(found.map(({ subject, version }) => [subject, Number(version)]));
  }

  /** Adds records; the other nodes hear of what they keep a copy of when the transaction commits. */
  async add(transaction: EntityManager, ...records: readonly OrganisationRecordEntity[]): Promise<void> {
    for (let at = 0; at < records.length; at += rowsAtOnce)
      await transaction.insert(OrganisationRecordEntity, records.slice(at, at + rowsAtOnce));
    const followed = records.find(({ kind }) => isFollowed(kind));
    if (followed && this.database.dialect === 'postgres')
      await transaction.query('SELECT pg_notify($1, $2)', [organisationLogChannel, followed.orgId]);
  }

  /** The newest record about each subject, of one organisation or of all. */
  current(kind: OrganisationRecordEntity['kind'], orgId?: string): Promise<readonly OrganisationRecordEntity[]> {
    const query = this.database.reader
      .getRepository(OrganisationRecordEntity)
      .createQueryBuilder('record')
      // By the organisations, so that the index leads to the kind however long the log is.
      .where(orgId === undefined ? 'record.orgId IN (SELECT id FROM organisation)' : { orgId })
      .andWhere({ kind })
      .andWhere(
        (outer) =>
          `NOT EXISTS ${outer
            .subQuery()
            .select('1')
            .from(OrganisationRecordEntity, 'newer')
            .where('newer.orgId = record.orgId AND newer.kind = record.kind AND newer.subject = record.subject')
            .andWhere('newer.version > record.version')
            .getQuery()}`,
      );
    return query.getMany();
  }

  /** The records behind this position, in their order: to walk the log in slices. */
  slice(orgId: string, position: number, limit: number): Promise<readonly OrganisationRecordEntity[]> {
    return this.database.reader.getRepository(OrganisationRecordEntity).find({
      where: { orgId, position: MoreThan(position) },
      order: { position: 'ASC' },
      take: limit,
    });
  }

  /** The records of a kind or of all, newest first. @param before the position of the last one already seen */
  recent(
    orgId: string,
    { kind, subject }: Partial<Pick<OrganisationRecordEntity, 'kind' | 'subject'>>,
    limit: number,
    before?: number,
  ): Promise<readonly OrganisationRecordEntity[]> {
    return this.database.reader.getRepository(OrganisationRecordEntity).find({
      where: {
        orgId,
        ...(kind === undefined ? {} : { kind }),
        ...(subject === undefined ? {} : { subject }),
        ...(before === undefined ? {} : { position: LessThan(before) }),
      },
      order: { position: 'DESC' },
      take: limit,
    });
  }

  /** The records about a subject, newest first. @param before the version of the last one already seen */
  page(of: RecordSubject, limit: number, before?: number): Promise<readonly OrganisationRecordEntity[]> {
    return this.database.reader.getRepository(OrganisationRecordEntity).find({
      where: { ...of, ...(before === undefined ? {} : { version: LessThan(before) }) },
      order: { version: 'DESC' },
      take: limit,
    });
  }
}
