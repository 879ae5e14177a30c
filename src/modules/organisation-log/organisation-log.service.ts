import { randomBytes } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock, IdentifierSource, Json, JsonObject, PersonalReference } from '../../engine/index.js';
import {
  OrganisationLogStore,
  UnitOfWork,
  VaultStore,
  type OrganisationRecordEntity,
  type RecordSubject,
} from '../../persistence/index.js';
import { CLOCK, IDENTIFIERS } from '../database/index.js';
import { DamageReports } from '../damage/index.js';
import { canonicalJson, commitmentOf, genesisHash, sha256 } from '../sealing/index.js';
import { ProblemException } from '../http/index.js';
import type { OrganisationRecord } from './organisation-record.js';
import { staleVersion } from './stale-version.js';

const saltBytes = 32;

/** What is to be set, and who wants it. */
export interface NewSetting<Setting> extends RecordSubject {
  readonly actor: string;
  /** Empty where none is asked for; what is personal stands in the setting, by {@link OrganisationLog.reasonOf}. */
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
    private readonly vault: VaultStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
  ) {}

  /**
   * Adds a record, in the transaction of the caller where there is one.
   *
   * @param expected the versions of `If-Match`; `undefined` for any
   * @throws ProblemException VERSION_STALE; then nothing is set
   */
  async set<Setting extends Json>(
    setting: NewSetting<Setting>,
    expected?: readonly number[],
  ): Promise<OrganisationRecordEntity> {
    const [added] = await this.addAll([setting], (found) => {
      if (expected && !expected.includes(found)) throw staleVersion(expected, found);
      return true;
    });
    return added as OrganisationRecordEntity;
  }

  /** Adds records of one organisation, one after the other, with a bounded number of queries. */
  setAll(settings: readonly NewSetting<Json>[]): Promise<readonly OrganisationRecordEntity[]> {
    return this.addAll(settings, () => true);
  }

  /** The same, without those about whose subject there is a record of their kind. */
  setOnce(settings: readonly NewSetting<Json>[]): Promise<readonly OrganisationRecordEntity[]> {
    return this.addAll(settings, (found) => found === 0);
  }

  /**
   * Why somebody did it: personal, so it goes into the vault, in the transaction of the caller, and what stands in the
   * record is a reference, which can be erased.
   */
  async reasonOf(orgId: string, actor: string, reason: string): Promise<PersonalReference & JsonObject> {
    const [id, value] = [this.identifiers.next(), JSON.stringify(reason)];
    const salt = randomBytes(saltBytes).toString('hex');
    const kept = { orgId, id, instanceId: '', field: 'reason', subjectId: actor, value, salt };
    await this.unitOfWork.run((transaction) => this.vault.keep(transaction, [kept]));
    return { $personal: id, commitment: commitmentOf(salt, value) };
  }

  private addAll(
    settings: readonly NewSetting<Json>[],
    isWanted: (found: number) => boolean,
  ): Promise<readonly OrganisationRecordEntity[]> {
    const [{ orgId } = { orgId: '' }] = settings;
    return this.unitOfWork.run(async (transaction) => {
      const head = await this.store.head(transaction, orgId);
      const versions = new Map<string, number>();
      for (const kind of new Set(settings.map((one) => one.kind))) {
        const subjects = settings.flatMap((one) => (one.kind === kind ? [one.subject] : []));
        for (const [subject, version] of await this.store.versions(transaction, orgId, kind, subjects))
          versions.set(`${kind} ${subject}`, version);
      }
      let { position, hash: prevHash = genesisHash } = head;
      const at = this.clock.now();
      const added = settings.flatMap(({ kind, subject, actor, reason, setting }): OrganisationRecordEntity | [] => {
        const found = versions.get(`${kind} ${subject}`) ?? 0;
        if (!isWanted(found)) return [];
        position += 1;
        versions.set(`${kind} ${subject}`, found + 1);
        const about = { orgId, kind, subject, position, version: found + 1, at };
        const content: OrganisationRecord<Json> = { ...about, actor, reason, setting, prevHash };
        const record = canonicalJson(content as unknown as Json);
        prevHash = sha256(record);
        return { ...about, record, hash: prevHash };
      });
      await this.store.add(transaction, ...added);
      return added;
    });
  }

  /** The newest records of the log. @param before the position of the last one already seen */
  recent(
    orgId: string,
    which: Partial<Pick<RecordSubject, 'kind' | 'subject'>>,
    limit: number,
    before?: number,
  ): Promise<readonly OrganisationRecordEntity[]> {
    return this.store.recent(orgId, which, limit, before);
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
