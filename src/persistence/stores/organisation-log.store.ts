import { LessThan, MoreThan, type EntityManager } from 'typeorm';
import type { Database } from '../database.js';
import { OrganisationEntity, OrganisationRecordEntity } from '../entities/index.js';

/** The PostgreSQL channel on which a node hears that something was added; the payload is the organisation's id. */
export const organisationLogChannel = 'guicheng_organisation_log';

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

  /** The newest record about a subject, as the transaction sees it. */
  async newest(transaction: EntityManager, of: RecordSubject): Promise<OrganisationRecordEntity | undefined> {
    const found = await transaction.find(OrganisationRecordEntity, {
      where: { ...of },
      order: { version: 'DESC' },
      take: 1,
    });
    return found[0];
  }

  /** Adds a record; the other nodes hear of it when the transaction commits. */
  async add(transaction: EntityManager, record: OrganisationRecordEntity): Promise<void> {
    await transaction.insert(OrganisationRecordEntity, record);
    if (this.database.dialect === 'postgres')
      await transaction.query('SELECT pg_notify($1, $2)', [organisationLogChannel, record.orgId]);
  }

  /** The newest record about each subject, of one organisation or of all. */
  current(kind: OrganisationRecordEntity['kind'], orgId?: string): Promise<readonly OrganisationRecordEntity[]> {
    const query = this.database.reader
      .getRepository(OrganisationRecordEntity)
      .createQueryBuilder('record')
      .where({ kind, ...(orgId === undefined ? {} : { orgId }) })
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

  /** The records about a subject, newest first. @param before the version of the last one already seen */
  page(of: RecordSubject, limit: number, before?: number): Promise<readonly OrganisationRecordEntity[]> {
    return this.database.reader.getRepository(OrganisationRecordEntity).find({
      where: { ...of, ...(before === undefined ? {} : { version: LessThan(before) }) },
      order: { version: 'DESC' },
      take: limit,
    });
  }
}
