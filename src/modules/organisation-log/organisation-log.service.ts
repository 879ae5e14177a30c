import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock, Json } from '../../engine/index.js';
import {
  OrganisationLogStore,
  UnitOfWork,
  type OrganisationRecordEntity,
  type RecordSubject,
} from '../../persistence/index.js';
import { CLOCK } from '../database/index.js';
import { DamageReports } from '../damage/index.js';
import { canonicalJson, genesisHash, sha256 } from '../sealing/index.js';
import { ProblemException } from '../http/index.js';
import type { OrganisationRecord } from './organisation-record.js';
import { staleVersion } from './stale-version.js';

/** What is to be set, and who wants it. */
export interface NewSetting<Setting> extends RecordSubject {
  readonly actor: string;
  readonly reason: string;
  readonly setting: Setting;
}

/** What administrators set for their organisation, one sealed record after the other. */
@Injectable()
export class OrganisationLog {
  private readonly logger = new Logger(OrganisationLog.name);

  constructor(
    private readonly store: OrganisationLogStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly damages: DamageReports,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Adds a record, in the transaction of the caller where there is one.
   *
   * @param expected the versions of `If-Match`; `undefined` for any
   * @throws ProblemException VERSION_STALE; then nothing is set
   */
  set<Setting extends Json>(
    { orgId, kind, subject, actor, reason, setting }: NewSetting<Setting>,
    expected?: readonly number[],
  ): Promise<OrganisationRecordEntity> {
    const about = { orgId, kind, subject };
    return this.unitOfWork.run(async (transaction) => {
      const head = await this.store.head(transaction, orgId);
      const found = (await this.store.newest(transaction, about))?.version ?? 0;
      if (expected && !expected.includes(found)) throw staleVersion(expected, found);
      const content: OrganisationRecord<Setting> = {
        ...about,
        position: head.position + 1,
        version: found + 1,
        actor,
        at: this.clock.now(),
        reason,
        setting,
        prevHash: head.hash ?? genesisHash,
      };
      const record = canonicalJson(content as unknown as Json);
      const { position, version, at } = content;
      const added: OrganisationRecordEntity = { ...about, position, version, at, record, hash: sha256(record) };
      await this.store.add(transaction, added);
      return added;
    });
  }

  /** The newest record about each subject, of one organisation or of all. */
  current(kind: RecordSubject['kind'], orgId?: string): Promise<readonly OrganisationRecordEntity[]> {
    return this.store.current(kind, orgId);
  }

  /** The records about a subject, newest first. @param before the version of the last one already seen */
  page(of: RecordSubject, limit: number, before?: number): Promise<readonly OrganisationRecordEntity[]> {
    return this.store.page(of, limit, before);
  }

  /**
   * The content of a record; `undefined`, and reported, where somebody has damaged it in the database.
   *
   * @param isSetting whether it has the shape that its kind sets
   */
  read<Setting>(
    { orgId, position, record }: OrganisationRecordEntity,
    isSetting: (setting: Setting) => boolean,
  ): OrganisationRecord<Setting> | undefined {
    try {
      const found = JSON.parse(record) as OrganisationRecord<Setting>;
      if (isSetting(found.setting)) return found;
    } catch {
      // Told below, like everything else that is no such record.
    }
    this.logger.warn(`Record ${position} of the log of ${orgId} is damaged.`);
    this.damages.report({ orgId, table: 'organisation_record', key: String(position) });
    return undefined;
  }

  /** The same for somebody who asked for this record. @throws ProblemException DATA_DAMAGED */
  mustRead<Setting>(
    row: OrganisationRecordEntity,
    isSetting: (setting: Setting) => boolean,
  ): OrganisationRecord<Setting> {
    const record = this.read(row, isSetting);
    if (record) return record;
    throw new ProblemException('DATA_DAMAGED', {
      zh: `组织日志第 ${row.position} 条应与写入时一致，但已被更改，无法读取。`,
      en: `Expected record ${row.position} of the organisation's log as it was written, but it was changed and cannot be read.`,
    });
  }
}
