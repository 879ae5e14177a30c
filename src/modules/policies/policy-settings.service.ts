import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { isReminders, type Json, type ProcessDefinition, type Reminders } from '../../engine/index.js';
import { UnitOfWork, type OrganisationRecordEntity } from '../../persistence/index.js';
import { DirectoryService } from '../directory/index.js';
import { ProblemException } from '../http/index.js';
import { OrganisationLog, type NewSetting, type OrganisationRecord } from '../organisation-log/index.js';
import { isPolicySetting, type PinnedPolicy, type PolicySetting } from './policy-setting.js';
import { workOutPolicy, type WorkedOutPolicy } from './work-out-policy.js';

/** One setting of an organisation, and which one it is. */
interface Numbered<Setting> {
  readonly version: number;
  readonly setting: Setting;
}

/** Where an organisation has set no reminders. */
const noReminders = {};

type Settings = Map<string, Numbered<PolicySetting>>;

/**
 * What every organisation has set, in memory: a start asks nobody. A copy is replaced after a change here and, on
 * PostgreSQL, after a change on another node.
 */
@Injectable()
export class PolicySettings implements OnModuleInit {
  private readonly logger = new Logger(PolicySettings.name);
  private readonly organisations = new Map<string, Settings>();
  private readonly unset = new WeakMap<ProcessDefinition, PolicySetting>();
  private readonly choices = new WeakMap<PolicySetting, Map<string, PolicySetting>>();
  private readonly reminders = new Map<string, Numbered<Reminders>>();
  /** By the reminders of the organisation, by what it has set for the process. */
  private readonly workedOut = new WeakMap<object, WeakMap<PolicySetting, Map<string, WorkedOutPolicy>>>();

  constructor(
    private readonly log: OrganisationLog,
    private readonly directory: DirectoryService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): Promise<void> {
    return this.load();
  }

  /** Adopts what is committed now, of one organisation or of all. */
  async load(orgId?: string): Promise<void> {
    for (const row of await this.log.current('policySet', orgId)) this.adopt(row);
    for (const row of await this.log.current('remindersSet', orgId)) this.adoptReminders(row);
  }

  /**
   * Sets a policy or how tasks remind, with a record in the log. Adopted is what is committed, once it is: this may be
   * part of a larger transaction, which may yet fail.
   *
   * @param expected the versions of `If-Match`; `undefined` for any
   * @throws ProblemException VERSION_STALE; then nothing is set
   */
  set(setting: NewSetting<Json>, expected: readonly number[] | undefined): Promise<OrganisationRecordEntity> {
    const follow = (): Promise<void> =>
      this.load(setting.orgId).catch((error: unknown) =>
        this.logger.error({ err: error }, 'Could not take over a change of the policies'),
      );
    return this.unitOfWork.run(() => this.log.set(setting, expected), follow);
  }

  /** Loads may overtake each other: a setting only ever becomes newer. */
  private adopt(row: OrganisationRecordEntity): void {
    const settings = this.organisations.get(row.orgId) ?? new Map<string, never>();
    this.organisations.set(row.orgId, settings);
    const record = this.recordIn(row);
    if (record && row.version > (settings.get(row.subject)?.version ?? 0))
      (settings as Settings).set(row.subject, { version: row.version, setting: record.setting });
  }

  /** As {@link adopt}, of how tasks remind. */
  private adoptReminders(row: OrganisationRecordEntity): void {
    const record = this.log.read(row, isReminders);
    if (record && row.version > (this.reminders.get(row.orgId)?.version ?? 0))
      this.reminders.set(row.orgId, { version: row.version, setting: record.setting as unknown as Reminders });
  }

  /** How tasks remind in an organisation, where their process says nothing of its own; `undefined` where it is not set. */
  remindersIn(orgId: string): Reminders | undefined {
    return this.reminders.get(orgId)?.setting;
  }

  /** What is set; without a setting the default profile as the definition declares it. */
  settingOf(orgId: string, definition: ProcessDefinition): PolicySetting {
    const set = this.organisations.get(orgId)?.get(definition.key);
    return set?.setting ?? this.defaults(definition);
  }

  /** The default profile as the definition declares it. */
  defaults(definition: ProcessDefinition): PolicySetting {
    const known = this.unset.get(definition) ?? { profile: definition.defaultProfile, values: {}, departments: [] };
    this.unset.set(definition, known);
    return known;
  }

  /**
   * What a case of this person starts with: the setting of the organisation, or of his department or the nearest one
   * above it.
   *
   * @param chosen the profile that he has chosen, where the definition lets him
   * @throws ProblemException CONFLICT where what is set does not fit this version of the process
   */
  forStart(orgId: string, definition: ProcessDefinition, starterId: string, chosen?: string): PinnedPolicy {
    const set = this.settingOf(orgId, definition);
    const department = this.departmentOf(orgId, set, starterId);
    const reminders = this.remindersIn(orgId);
    const worked = this.workOut(definition, set, reminders, department);
    if (chosen !== undefined && chosen !== worked.profile)
      return this.checked(definition, this.workOut(definition, this.chosen(set, chosen), reminders));
    return this.checked(definition, worked);
  }

  /** The content of a record; `undefined`, and reported, where somebody has damaged it in the database. */
  recordIn(row: OrganisationRecordEntity): OrganisationRecord<PolicySetting> | undefined {
    return this.log.read(row, isPolicySetting);
  }

  private chosen(set: PolicySetting, profile: string): PolicySetting {
    const known = this.choices.get(set) ?? new Map<string, PolicySetting>();
    this.choices.set(set, known);
    const one = known.get(profile) ?? { profile, values: {}, departments: [] };
    known.set(profile, one);
    return one;
  }

  private departmentOf(orgId: string, { departments }: PolicySetting, personId: string): string | undefined {
    if (departments.length === 0) return undefined;
    const above = this.directory.copy(orgId).departmentsAbove(personId);
    return above.find((id) => departments.some(({ department }) => department === id));
  }

  private workOut(
    definition: ProcessDefinition,
    set: PolicySetting,
    reminders: Reminders | undefined,
    department?: string,
  ): WorkedOutPolicy {
    const under =
      this.workedOut.get(reminders ?? noReminders) ?? new WeakMap<PolicySetting, Map<string, WorkedOutPolicy>>();
    this.workedOut.set(reminders ?? noReminders, under);
    const known = under.get(set) ?? new Map<string, WorkedOutPolicy>();
    under.set(set, known);
    const name = JSON.stringify([definition.version, department ?? null]);
    const worked = known.get(name) ?? workOutPolicy(definition, set, department, reminders);
    known.set(name, worked);
    return worked;
  }

  private checked({ key, version }: ProcessDefinition, { faults, profile, policy }: WorkedOutPolicy): PinnedPolicy {
    const [fault] = faults;
    if (!fault) return { profile, policy };
    throw new ProblemException('CONFLICT', {
      zh: `为流程「${key}」设定的参数应符合其第 ${version} 版，但不符合（${fault.path}）；请管理员重新设定。`,
      en: `Expected what is set for ${key} to fit its version ${version}, but it does not (${fault.path}); an administrator must set it anew.`,
    });
  }
}
