import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  DamagedRow,
  rejectionCodes,
  type AdminActName,
  type CaseActName,
  type Clock,
  type DefinitionMissing,
  type Envelope,
  type IdentifierSource,
  type JsonObject,
  type LocalizedText,
  type NoteName,
  type ProcessDefinition,
} from '../../engine/index.js';
import { TaskStore } from '../../persistence/index.js';
import { seesEverything, type Principal } from '../access/index.js';
import { DamageReports } from '../damage/index.js';
import { CLOCK, IDENTIFIERS } from '../database/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { payloadProblem, ProblemException } from '../http/index.js';
import { OrganisationLog } from '../organisation-log/index.js';
import { PolicySettings } from '../policies/index.js';
import { PersonLimits } from '../limits/index.js';
import { VaultService } from '../vault/index.js';
import { CaseVisibility } from '../visibility/index.js';
import { byRole } from './by-role.js';
import { InstanceAnswers } from './instance-answers.service.js';
import { Pipeline } from './pipeline/pipeline.service.js';
import type { Answer, IdempotencyClaim, PipelineCommand, PipelineResult } from './pipeline/pipeline-command.js';
import { Starters } from './starters.service.js';

/** What a person says himself of what he sends. */
type Sent = Pick<Envelope, 'kind' | 'type' | 'data' | 'taskId' | 'comment' | 'role' | 'onBehalfOf'>;

/** What a write may carry besides its payload. */
export interface WriteOptions {
  readonly idempotency?: IdempotencyClaim;
  /** From `If-Match`. */
  readonly expectedRevisions?: readonly number[];
}

export interface StartRequest {
  readonly definition: string;
  readonly version?: number;
  readonly profile?: string;
  readonly input: JsonObject;
  /** Whose request it is, where the sender stands in for him. */
  readonly onBehalfOf?: string;
}

export interface EventRequest {
  readonly type: string;
  readonly data?: JsonObject;
  readonly taskId?: string;
  readonly comment?: string;
  /** Whom the sender stands in for; asked of the case where it is not said. */
  readonly onBehalfOf?: string;
}

/**
 * Starts cases and sends events to them, on behalf of a person. Every method resolves after the commit with the
 * Instance as the caller may see it.
 *
 * @throws ProblemException for every "no"; then nothing of the case has changed.
 */
@Injectable()
export class Runtime {
  private readonly logger = new Logger(Runtime.name);

  constructor(
    private readonly pipeline: Pipeline,
    private readonly answers: InstanceAnswers,
    private readonly definitions: DefinitionRegistry,
    private readonly vault: VaultService,
    private readonly tasks: TaskStore,
    private readonly visibility: CaseVisibility,
    private readonly damages: DamageReports,
    private readonly policies: PolicySettings,
    private readonly starters: Starters,
    private readonly limits: PersonLimits,
    private readonly log: OrganisationLog,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
  ) {}

  async start(principal: Principal, request: StartRequest, options: WriteOptions = {}): Promise<Answer> {
    const { definition: key, version, profile, input, onBehalfOf } = request;
    const definition = this.definitions.find(key, version);
    if (!definition)
      throw payloadProblem([
        {
          path: 'definition',
          rule: 'exists',
          message: { zh: `没有流程「${key}」。`, en: `Expected a process that is installed, but found '${key}'.` },
        },
      ]);
    const starter = this.starters.of(principal, definition, onBehalfOf);
    this.refuseProfile({ ...principal, userId: starter }, definition, profile);
    const instanceId = this.identifiers.next();
    return this.submit(principal, options, {
      kind: 'start',
      orgId: principal.orgId,
      instanceId,
      definition: key,
      version: definition.version,
      ...(profile === undefined || !definition.starterChoosesProfile ? {} : { profile }),
      envelope: this.envelope(principal, {
        kind: 'event',
        type: 'xstate.init',
        data: input,
        ...(starter === principal.userId ? {} : { onBehalfOf: starter }),
      }),
    });
  }

  /** The organisation decides which manual applies, and a starter only where the definition lets him. */
  private refuseProfile(
    { orgId, userId }: Principal,
    definition: ProcessDefinition,
    profile: string | undefined,
  ): void {
    const set = this.policies.forStart(orgId, definition, userId);
    if (profile === undefined || profile === set.profile) return;
    const profiles = Object.keys(definition.profiles);
    if (!profiles.includes(profile)) {
      throw refusedProfile('exists', {
        zh: `可用的配置为 ${profiles.join('、')}，收到的是「${profile}」。`,
        en: `Expected one of ${profiles.join(', ')}, but found '${profile}'.`,
      });
    }
    if (definition.starterChoosesProfile) return;
    throw refusedProfile('setting', {
      zh: `本组织为该流程设定的方案是「${set.profile}」，由管理员更改，申请人不能另选；收到的是「${profile}」。`,
      en: `Expected the profile '${set.profile}', which the organisation has set and administrators change, but found '${profile}'.`,
    });
  }

  async send(
    principal: Principal,
    instanceId: string,
    { type, data, taskId, comment, onBehalfOf }: EventRequest,
    options: WriteOptions = {},
  ): Promise<Answer> {
    return this.step(principal, instanceId, options, {
      kind: 'event',
      type,
      data: data ?? {},
      ...(taskId === undefined ? {} : { taskId }),
      ...(comment === undefined ? {} : { comment }),
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    });
  }

  /**
   * Acts on a task without deciding it.
   *
   * @param type of one of the engine's acts on tasks
   */
  async act(
    principal: Principal,
    taskId: string,
    { type, ...of }: { readonly type: string; readonly data: JsonObject; readonly onBehalfOf?: string },
    options: WriteOptions = {},
  ): Promise<Answer> {
    const instanceId = await this.instanceOf(principal, taskId);
    const role = byRole(principal, type);
    if (role.role === 'Administrator') await this.noteAdministered(principal, instanceId, type);
    return this.step(principal, instanceId, options, { kind: 'task', type, taskId, ...of, ...role });
  }

  /** Says something beside a case: a comment, a copy. */
  async note(
    principal: Principal,
    instanceId: string,
    { type, data }: { readonly type: NoteName; readonly data: JsonObject },
    options: WriteOptions = {},
  ): Promise<Answer> {
    return this.step(principal, instanceId, options, { kind: 'note', type, data });
  }

  /** The same from one of its tasks, open or closed. */
  async noteOfTask(
    principal: Principal,
    taskId: string,
    { type, data }: { readonly type: NoteName; readonly data: JsonObject },
    options: WriteOptions = {},
  ): Promise<Answer> {
    const instanceId = await this.instanceOf(principal, taskId);
    return this.step(principal, instanceId, options, { kind: 'note', type, data, taskId });
  }

  /** Acts on a case in which one takes part, besides the events of its chart. */
  async actOnCase(
    principal: Principal,
    instanceId: string,
    act: { readonly type: CaseActName; readonly data: JsonObject; readonly onBehalfOf?: string },
    options: WriteOptions = {},
  ): Promise<Answer> {
    return this.step(principal, instanceId, options, { kind: 'case', ...act });
  }

  /** Does something to a case as a whole, and says why: for administrators. */
  async administer(
    principal: Principal,
    instanceId: string,
    { type, ...data }: { readonly type: AdminActName; readonly reason: string } & JsonObject,
    options: WriteOptions = {},
  ): Promise<Answer> {
    await this.noteAdministered(principal, instanceId, type);
    return this.step(principal, instanceId, options, { kind: 'admin', type, data });
  }

  /** Ahead of the act: whatever becomes of it, that he has asked for it is on record. */
  private async noteAdministered({ orgId, userId: actor }: Principal, subject: string, asked: string): Promise<void> {
    const about = { orgId, kind: 'caseAdministered', subject, actor, reason: '' } as const;
    await this.log.set({ ...about, setting: { before: null, after: { asked } } });
  }

  /** Decides a task: the same as sending the event with its `taskId`. */
  async decide(
    principal: Principal,
    taskId: string,
    request: EventRequest,
    options: WriteOptions = {},
  ): Promise<Answer> {
    return this.send(principal, await this.instanceOf(principal, taskId), { ...request, taskId }, options);
  }

  /** The cases of tasks, whoever may see them, by the ids of the tasks. */
  instancesOf({ orgId }: Principal, taskIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.tasks.instancesOf(orgId, taskIds);
  }

  /** A task that is not there takes the way of one whose case the caller may not see: no case has its id. */
  private async instanceOf({ orgId }: Principal, taskId: string): Promise<string> {
    return (await this.tasks.instanceOf(orgId, taskId)) ?? taskId;
  }

  private async step(principal: Principal, instanceId: string, options: WriteOptions, of: Sent): Promise<Answer> {
    return this.submit(principal, options, {
      kind: 'step',
      orgId: principal.orgId,
      instanceId,
      seesEverything: seesEverything(principal),
      ...(options.expectedRevisions === undefined ? {} : { expectedRevisions: options.expectedRevisions }),
      envelope: this.envelope(principal, of),
    });
  }

  private envelope(principal: Principal, of: Sent): Envelope {
    const id = this.identifiers.next();
    return { id, actor: principal.userId, at: this.clock.now(), facts: {}, correlationId: id, ...of };
  }

  private async submit(principal: Principal, { idempotency }: WriteOptions, command: PipelineCommand): Promise<Answer> {
    if (command.kind === 'step') this.limits.mayBeRefused(principal);
    const result = await this.pipeline.submit(idempotency ? { ...command, claim: idempotency } : command);
    if (result.type === 'rejected' && rejectionCodes[result.rejection.code].recorded) this.limits.wasRefused(principal);
    if (result.type === 'unreadable') await this.refuseStrangers(principal, command, result.reason);
    return this.revealed(principal, this.answered(command, result));
  }

  /** A case that cannot be read does not say who takes part in it: its rows do. */
  private async refuseStrangers(
    principal: Principal,
    command: PipelineCommand,
    reason: DamagedRow | DefinitionMissing,
  ): Promise<void> {
    const { orgId } = principal;
    if (command.kind === 'step') await this.visibility.find(principal, command.instanceId);
    if (!(reason instanceof DamagedRow)) return;
    const { table, key } = reason;
    this.damages.report({ orgId, table, key, ...(table === 'instance' ? { instanceId: key } : {}) });
  }

  private answered(command: PipelineCommand, result: PipelineResult): Answer {
    switch (result.type) {
      case 'applied':
        return (
          result.answer ??
          this.answers.applied(
            { ...command, envelope: result.envelope ?? command.envelope },
            result.state,
            result.commands,
          )
        );
      case 'replayed':
        return { ...result.answer, headers: { ...result.answer.headers, 'Idempotency-Replayed': 'true' } };
      default:
        throw this.answers.refused(command, result);
    }
  }

  /** Personal values that cannot be read now stay references, as for somebody who may not see them. */
  private async revealed(principal: Principal, answer: Answer): Promise<Answer> {
    try {
      const [body] = await this.vault.reveal(principal.orgId, [answer.body], principal);
      return { ...answer, body: body ?? answer.body };
    } catch (error) {
      this.logger.warn({ err: error }, 'The personal values of an answer could not be read');
      return answer;
    }
  }
}

const refusedProfile = (rule: string, message: LocalizedText): ProblemException =>
  payloadProblem([{ path: 'profile', rule, message }]);
