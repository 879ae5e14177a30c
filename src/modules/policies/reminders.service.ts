import { Injectable } from '@nestjs/common';
import { defaultReminders, isReminders, type Json, type Reminders } from '../../engine/index.js';
import type { OrganisationRecordEntity } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { DirectoryService } from '../directory/index.js';
import { formSentence, type FieldError } from '../forms/index.js';
import { payloadProblem } from '../http/index.js';
import { OrganisationLog } from '../organisation-log/index.js';
import { PolicySettings } from './policy-settings.service.js';
import type { RemindersAnswer, SetRemindersRequest } from './reminders.dto.js';

/** There is one of them for the whole organisation. */
const subject = '';

/** How tasks remind in an organisation. A process that says it of its own, and what is set for one, lie over it. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly log: OrganisationLog,
    private readonly directory: DirectoryService,
    private readonly settings: PolicySettings,
  ) {}

  async get(orgId: string): Promise<RemindersAnswer> {
    const [newest] = await this.log.page({ orgId, kind: 'remindersSet', subject }, 1);
    return newest ? this.answer(newest) : unset;
  }

  /**
   * Sets what holds from now on, with a record in the log of the organisation.
   *
   * @param expected the versions of `If-Match`; `undefined` for any
   * @throws ProblemException PAYLOAD_INVALID, VERSION_STALE; then nothing is set
   */
  async set(
    { orgId, userId: actor }: Principal,
    { before = null, every, times, superior, reason }: SetRemindersRequest,
    expected: readonly number[] | undefined,
  ): Promise<RemindersAnswer> {
    const setting = { before, every, times, superior } as unknown as Reminders;
    const faults = faultsOf(setting);
    if (faults.length > 0) throw payloadProblem(faults);
    const about = { orgId, kind: 'remindersSet', subject, actor, reason } as const;
    return this.answer(await this.settings.set({ ...about, setting: setting as unknown as Json }, expected));
  }

  /** Newest first. @param before the version of the last one already seen */
  async history(orgId: string, limit: number, before?: number): Promise<readonly RemindersAnswer[]> {
    const rows = await this.log.page({ orgId, kind: 'remindersSet', subject }, limit, before);
    return rows.map((row) => this.answer(row));
  }

  private answer(row: OrganisationRecordEntity): RemindersAnswer {
    const { version, setting, actor, at, reason } = this.log.mustRead<Reminders>(row, isReminders);
    const setBy = { id: actor, name: this.directory.personName(row.orgId, actor) };
    return { version, ...setting, setBy, setAt: at, reason };
  }
}

const unset: RemindersAnswer = { version: 0, ...defaultReminders, setBy: null, setAt: null, reason: null };

/** Each member by itself beside good ones: what is wrong is named. */
const faultsOf = (given: Reminders): readonly FieldError[] =>
  (Object.keys(defaultReminders) as (keyof Reminders)[])
    .filter((name) => !isReminders({ ...defaultReminders, [name]: given[name] }))
    .map((path) => ({ path, rule: 'isReminders', message: formSentence('isReminders') }));
