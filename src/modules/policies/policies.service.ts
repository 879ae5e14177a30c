import { Injectable } from '@nestjs/common';
import {
  departmentsIn,
  remindersKey,
  remindersUnder,
  type Json,
  type JsonObject,
  type ProcessDefinition,
} from '../../engine/index.js';
import type { OrganisationRecordEntity } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryService } from '../directory/index.js';
import { payloadProblem, ProblemException } from '../http/index.js';
import type { FieldError } from '../forms/index.js';
import type { PolicyAnswer, PolicyRecordAnswer, SetPolicyRequest } from './policy.dto.js';
import { OrganisationLog } from '../organisation-log/index.js';
import { isPolicySetting, type PolicySetting } from './policy-setting.js';
import { PolicySettings } from './policy-settings.service.js';
import { byKey, workOutPolicy } from './work-out-policy.js';

/** What an organisation sets for its processes. It holds for cases that start afterwards. */
@Injectable()
export class PoliciesService {
  constructor(
    private readonly log: OrganisationLog,
    private readonly definitions: DefinitionRegistry,
    private readonly directory: DirectoryService,
    private readonly settings: PolicySettings,
  ) {}

  /** @throws ProblemException NOT_FOUND */
  async get(orgId: string, key: string): Promise<PolicyAnswer> {
    const definition = this.definition(key);
    const [newest] = await this.log.page({ orgId, kind: 'policySet', subject: key }, 1);
    return this.answer(orgId, definition, newest);
  }

  /**
   * Sets what holds from now on, with a record in the log of the organisation.
   *
   * @param expected the versions of `If-Match`; `undefined` for any
   * @throws ProblemException NOT_FOUND, PAYLOAD_INVALID, VERSION_STALE; then nothing is set
   */
  async set(
    principal: Principal,
    key: string,
    request: SetPolicyRequest,
    expected: readonly number[] | undefined,
  ): Promise<PolicyAnswer> {
    const { orgId, userId } = principal;
    const definition = this.definition(key);
    const setting = settingIn(definition, request);
    const faults = this.faultsOf(orgId, definition, setting);
    if (faults.length > 0) throw payloadProblem(faults);
    const about = { orgId, kind: 'policySet', subject: key } as const;
    const { reason } = request;
    const wanted = { ...about, actor: userId, reason, setting: setting as unknown as Json };
    const row = await this.settings.set(wanted, expected);
    return this.answer(orgId, definition, row);
  }

  /** Newest first. @param before the version of the last one already seen */
  async history(orgId: string, key: string, limit: number, before?: number): Promise<readonly PolicyRecordAnswer[]> {
    this.definition(key);
    const rows = await this.log.page({ orgId, kind: 'policySet', subject: key }, limit, before);
    return rows.map((row) => this.recordAnswer(row));
  }

  private definition(key: string): ProcessDefinition {
    const definition = this.definitions.find(key);
    if (definition) return definition;
    throw new ProblemException('NOT_FOUND', {
      zh: `应为已安装的流程，但没有「${key}」。`,
      en: `Expected a process that is installed, but there is no '${key}'.`,
    });
  }

  private faultsOf(orgId: string, definition: ProcessDefinition, setting: PolicySetting): readonly FieldError[] {
    const copy = this.directory.copy(orgId);
    const named = setting.departments.map(({ department }) => department);
    const unknown = (values: JsonObject = {}): readonly FieldError[] =>
      Object.entries(values).flatMap(([key, value]) =>
        departmentsIn(value)
          .filter((department) => !copy.department(department))
          .map((department) => ({ ...noSuchDepartment('', department), path: key })),
      );
    return [
      ...under('', [...workOutPolicy(definition, setting).faults, ...unknown(setting.values)]),
      ...named.flatMap((department, index) => {
        const path = `departments.${index}.`;
        if (!copy.department(department)) return [noSuchDepartment(path, department)];
        if (named.indexOf(department) !== index) return [departmentTwice(path, department)];
        const { faults } = workOutPolicy(definition, setting, department);
        return under(path, [...faults, ...unknown(setting.departments[index]?.values)]);
      }),
    ];
  }

  private answer(
    orgId: string,
    definition: ProcessDefinition,
    row: OrganisationRecordEntity | undefined,
  ): PolicyAnswer {
    const record = row && this.settings.recordIn(row);
    const setting = record?.setting ?? this.settings.defaults(definition);
    const reminders = this.settings.remindersIn(orgId);
    const under = remindersUnder(definition.policy, reminders);
    return {
      definition: definition.key,
      version: row?.version ?? 0,
      profile: setting.profile,
      values: byKey(definition, workOutPolicy(definition, setting, undefined, reminders).policy),
      defaults: under.taskReminders === undefined ? {} : { [remindersKey]: under.taskReminders },
      departments: setting.departments,
      setBy: record ? this.person(orgId, record.actor) : null,
      setAt: record?.at ?? null,
      reason: record?.reason ?? null,
    };
  }

  private recordAnswer(row: OrganisationRecordEntity): PolicyRecordAnswer {
    const record = this.log.mustRead(row, isPolicySetting);
    const { version, setting, actor, at, reason, position, prevHash } = record;
    const { profile, values, departments } = setting;
    const setBy = this.person(row.orgId, actor);
    return { version, profile, values, departments, setBy, setAt: at, reason, position, hash: row.hash, prevHash };
  }

  private person(orgId: string, id: string): { readonly id: string; readonly name: string } {
    return { id, name: this.directory.personName(orgId, id) };
  }
}

const settingIn = (definition: ProcessDefinition, request: SetPolicyRequest): PolicySetting => ({
  profile: request.profile ?? definition.defaultProfile,
  values: request.values ?? {},
  departments: (request.departments ?? []).map(({ department, profile, values }) => ({
    department,
    ...(profile === undefined ? {} : { profile }),
    ...(values === undefined ? {} : { values }),
  })),
});

const under = (path: string, faults: readonly FieldError[]): readonly FieldError[] =>
  faults.map((fault) => ({ ...fault, path: `${path}${fault.path === 'profile' ? '' : 'values.'}${fault.path}` }));

const noSuchDepartment = (path: string, department: string): FieldError => ({
  path: `${path}department`,
  rule: 'exists',
  message: {
    zh: `应为目录中的部门，但没有「${department}」。`,
    en: `Expected a department of the directory, but there is no '${department}'.`,
  },
});

const departmentTwice = (path: string, department: string): FieldError => ({
  path: `${path}department`,
  rule: 'unique',
  message: {
    zh: `每个部门应只出现一次，但「${department}」出现多次。`,
    en: `Expected each department once, but found '${department}' several times.`,
  },
});
