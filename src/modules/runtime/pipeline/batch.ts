import type { BulkTransaction, InstanceChange, PersonalValue } from '../../../persistence/index.js';
import {
  derivedId,
  FollowingFailed,
  principalOf,
  start,
  step,
  type Command,
  type Envelope,
  type FormClass,
  type InstanceState,
  type ProcessDefinition,
  type RegisterConflict,
  type StepOutcome,
  type StepRequest,
} from '../../../engine/index.js';
import { originOf } from '../../calendars/index.js';
import { begunBy } from './begun-by.js';
import type { Approaching } from './approaching.js';
import type { BatchDependencies } from './batch-dependencies.js';
import type { OpenCase } from './open-case.js';
import { factsOf } from './facts-of.js';
import { FollowingCases } from './following-cases.js';
import { Intake, type Admitted } from './intake.js';
import { firstOfEachClaim, KeptAnswers } from './kept-answers.js';
import { NumberPool } from './number-pool.js';
import { OpenCases } from './open-cases.js';
import type { PipelineCommand, PipelineResult, StartCommand, StepCommand } from './pipeline-command.js';
import { refusalEvidence } from './refusal-evidence.js';
import { conflictRefusal } from './register-refusal.js';
import { formOf, Uploads } from './uploads.js';
import { stepRequests } from './step-requests.js';

/** What an earlier attempt at the same command found out. */
export interface EarlierAttempt {
  /** The register refused it: record the refusal instead. */
  readonly conflict?: RegisterConflict;
}

export interface BatchResult {
  readonly results: readonly PipelineResult[];
  readonly changes: readonly InstanceChange[];
}

interface ReadyStart {
  readonly command: StartCommand;
  readonly definition: ProcessDefinition;
  readonly admitted: Admitted;
}

/** A command that waits for its facts. */
interface ReadyStep extends Approaching, Admitted {
  readonly command: StepCommand;
  readonly request: StepRequest | undefined;
  readonly open: OpenCase;
}

type Advanced = StepOutcome & { readonly type: 'advanced' };

/**
 * One batch: reads all of its cases in one query, decides command by command in memory, writes each table once.
 * It is made anew for each attempt, so a transaction that is tried again starts from what the database holds then.
 */
export class Batch {
  private readonly cases: OpenCases;
  private readonly results = new Map<PipelineCommand, PipelineResult>();
  private readonly personal: PersonalValue[] = [];
  private readonly answers: KeptAnswers;
  private readonly intake: Intake;
  private readonly uploads: Uploads;
  private readonly numbers: NumberPool;
  private readonly following: FollowingCases;

  constructor(
    private readonly dependencies: BatchDependencies,
    private readonly transaction: BulkTransaction,
    private readonly orgId: string,
    private readonly commands: readonly PipelineCommand[],
    private readonly at: string,
    private readonly earlier: EarlierAttempt | undefined,
  ) {
    this.cases = new OpenCases(dependencies, transaction, orgId);
    this.answers = new KeptAnswers(
      dependencies.store,
      dependencies.answers,
      transaction,
      orgId,
      dependencies.realTime(),
    );
    this.uploads = new Uploads(dependencies, transaction, orgId);
    this.intake = new Intake(dependencies, this.uploads);
    this.numbers = new NumberPool(dependencies, transaction, orgId);
    this.following = new FollowingCases(dependencies, orgId, this.cases, this.numbers);
  }

  async run(): Promise<BatchResult> {
    const { crashPoints } = this.dependencies;
    crashPoints.reach('batch.begun');
    await this.read();
    crashPoints.reach('batch.read');
    for (const wave of this.waves()) await this.stepAll(wave);
    // Last, because another batch waits for the case numbers until this one commits.
    await this.startAll(this.commands.filter((command) => command.kind === 'start'));
    crashPoints.reach('batch.decided');
    const changes = await this.write();
    crashPoints.reach('batch.written');
    return { results: this.commands.map((command) => this.results.get(command) ?? { type: 'notFound' }), changes };
  }

  private async read(): Promise<void> {
    const steps = this.commands.filter((command) => command.kind === 'step');
    await this.cases.read([...new Set(steps.map(({ instanceId }) => instanceId))]);
    await this.answers.read(this.commands);
    await this.uploads.read(this.commands.map((command) => [command, this.formOf(command)]));
    if (this.earlier) await this.readRecorded();
  }

  /** An attempt whose end is unknown (the connection broke while it committed) may be in the history. */
  private async readRecorded(): Promise<void> {
    const ids = this.commands.map(({ envelope }) => envelope.id);
    const recorded = await this.dependencies.store.recordedEvents(this.transaction, this.orgId, ids);
    for (const command of this.commands) {
      const rejection = recorded.get(command.envelope.id);
      const open = rejection === undefined ? undefined : await this.cases.load(command.instanceId);
      if (!open) continue;
      const { state } = open;
      this.results.set(command, rejection ? { type: 'rejected', rejection, state } : { type: 'applied', state });
    }
  }

  private formOf(command: PipelineCommand): FormClass | undefined {
    const definition =
      command.kind === 'start'
        ? this.dependencies.definitions.find(command.definition, command.version)
        : this.cases.definitionOf(command.instanceId);
    return definition && !(definition instanceof Error) ? formOf(command, definition) : undefined;
  }

  private async write(): Promise<readonly InstanceChange[]> {
    const { store, definitions, announcements, notificationTopics } = this.dependencies;
    const { orgId, personal, at } = this;
    const instances = this.cases.all().flatMap((open) => open.change(definitions) ?? []);
    if (instances.length > 0) {
      const answers = this.answers.toWrite;
      await store.write(this.transaction, {
        orgId,
        instances,
        personal,
        answers,
        attachments: this.uploads.adopted,
        announcements: announcements(orgId, instances),
        notificationTopics: notificationTopics(),
        at,
      });
    }
    return instances;
  }

  /** The commands of each case keep their order: the first of every case, then the second, and so on. */
  private waves(): readonly (readonly StepCommand[])[] {
    const waves: StepCommand[][] = [];
    const seen = new Map<string, number>();
    for (const command of this.commands) {
      if (command.kind !== 'step') continue;
      const wave = seen.get(command.instanceId) ?? 0;
      seen.set(command.instanceId, wave + 1);
      (waves[wave] ??= []).push(command);
    }
    return waves;
  }

  private async startAll(commands: readonly StartCommand[]): Promise<void> {
    const admitted = commands.flatMap((command) => {
      if (this.isAnswered(command)) return [];
      const definition = this.dependencies.definitions.find(command.definition, command.version);
      if (!definition) return [];
      const admission = this.intake.start(command, definition);
      if ('admitted' in admission) return [{ command, definition, admitted: admission.admitted }];
      this.results.set(command, admission.refused);
      return [];
    });
    await this.numbers.reserve(
      firstOfEachClaim(admitted).map(({ command: { envelope }, definition: { numbering } }) => ({
        at: envelope.at,
        numbering,
      })),
    );
    for (const one of admitted) if (!this.isAnswered(one.command)) await this.startOne(one);
  }

  private async startOne({ command, definition, admitted }: ReadyStart): Promise<void> {
    if (this.hasLostFiles(command, admitted)) return;
    const { orgId, dependencies } = this;
    const { envelope, personal } = admitted;
    const numbers = await this.numbers.take({ at: envelope.at, numbering: definition.numbering });
    const startedBy = principalOf(envelope);
    const { profile, policy } = dependencies.policyFor(orgId, definition, startedBy, command.profile);
    const details = { instanceId: command.instanceId, orgId, ...numbers, profile, policy, parent: null };
    const origin = { process: definition.key, startedBy };
    const outcome = start(definition, details, envelope, dependencies.surroundings(orgId, origin));
    if (outcome.type === 'advanced')
      return this.applied(command, outcome, personal, () => this.cases.begin(outcome.state));
    this.results.set(command, {
      type: 'failed',
      error: outcome.type === 'failed' ? outcome.error : outcome.rejection,
    });
  }

  private async stepAll(commands: readonly StepCommand[]): Promise<void> {
    const { store } = this.dependencies;
    const visible = commands.filter((command) => !this.results.has(command) && this.cases.isVisible(command));
    const requests = await stepRequests(store, this.transaction, this.orgId, visible, (id) => this.cases.find(id));
    const ready = visible.flatMap((command) => this.ready(command, requests.get(command)) ?? []);
    const facts = await factsOf(store, this.transaction, this.orgId, (one) => this.surroundings(one.open.state), ready);
    for (const [index, one] of ready.entries())
      if (!this.isAnswered(one.command)) await this.stepOne(one, facts[index] ?? {});
  }

  private ready(command: StepCommand, request: StepRequest | undefined): ReadyStep | undefined {
    if (this.isAnswered(command)) return undefined;
    const definition = this.cases.definitionOf(command.instanceId);
    const open = this.cases.find(command.instanceId);
    if (definition instanceof Error || !open) {
      if (definition instanceof Error) this.results.set(command, { type: 'unreadable', reason: definition });
      return undefined;
    }
    const admission = this.intake.step(command, definition, open.state, request);
    if ('refused' in admission) {
      this.results.set(command, admission.refused);
      return undefined;
    }
    const { envelope, personal } = admission.admitted;
    return { command, request, definition, open, envelope, personal, context: open.state.snapshot.context };
  }

  private async stepOne(
    { command, request, definition, open, envelope: admitted, personal }: ReadyStep,
    facts: Envelope['facts'],
  ): Promise<void> {
    if (this.hasLostFiles(command, { envelope: admitted })) return;
    const envelope = { ...admitted, facts };
    const outcome = this.earlier?.conflict
      ? conflictRefusal(definition, open.state, envelope, this.earlier.conflict)
      : step(definition, open.state, envelope, this.surroundings(open.state), request);
    if (outcome.type === 'advanced') return this.applied(command, outcome, personal, () => open);
    if (outcome.type === 'failed') return this.failed(command, outcome.error, open);
    const { rejection } = outcome;
    // What the engine tries again is nobody's attempt.
    if (outcome.record && !command.ofEngine) {
      const evidence = refusalEvidence(outcome.record, personal);
      open.add(open.state, evidence.record, []);
      this.personal.push(...evidence.personal);
      this.answers.keepRefused(command, rejection);
    }
    this.results.set(command, { type: 'rejected', rejection, state: open.state });
  }

  private async applied(
    command: PipelineCommand,
    outcome: Advanced,
    personal: readonly PersonalValue[],
    opened: () => OpenCase,
  ): Promise<void> {
    const { envelope } = command;
    const carried = await this.carriedOn(command, outcome);
    if (!carried) return;
    const fired: Command[] = envelope.timerId ? [{ type: 'cancelTimer', timerId: envelope.timerId }] : [];
    const open = opened();
    const startsOf = begunBy(carried.followed);
    open.add(outcome.state, outcome.record, [...fired, ...outcome.commands], startsOf(outcome.commands));
    for (const { outcome: other, begun } of carried.followed) {
      const found = begun ? this.cases.begin(other.state) : await this.cases.load(other.state.id);
      found?.add(other.state, other.record, other.commands, startsOf(other.commands));
    }
    this.personal.push(...personal, ...carried.personal);
    this.uploads.adopt(open.state.id, outcome.record.envelope);
    const { commands, record } = outcome;
    const { envelope: applied } = record;
    const answer = this.answers.keepApplied({ ...command, envelope: applied }, open.state, commands);
    this.results.set(command, { type: 'applied', state: open.state, commands, answer, envelope: applied });
  }

  /** Where a parent or child cannot follow, the event is not applied either. */
  private async carriedOn(command: PipelineCommand, outcome: Advanced) {
    try {
      return await this.following.carryOn(outcome, command.envelope);
    } catch (error) {
      if (!(error instanceof FollowingFailed)) throw error;
      this.failed(command, error, this.cases.find(command.instanceId));
      return undefined;
    }
  }

  /** Our defect: the case stays where it was, and an administrator hears of it unless it is tried again. */
  private failed(command: PipelineCommand, error: unknown, open: OpenCase | null | undefined): void {
    const detail = error instanceof Error ? error.message : String(error);
    const id = derivedId(command.envelope.id, 1);
    if (!command.ofEngine)
      open?.add(open.state, null, [{ type: 'raiseIncident', id, incident: { kind: 'caseFailed', detail } }]);
    this.results.set(command, { type: 'failed', error });
  }

  private surroundings(state: InstanceState) {
    return this.dependencies.surroundings(this.orgId, originOf(state));
  }

  /** Whether another case of this batch has taken a file that the command names. */
  private hasLostFiles(command: PipelineCommand, { envelope }: Pick<Admitted, 'envelope'>): boolean {
    const errors = this.uploads.lost(envelope);
    if (errors.length > 0) this.results.set(command, { type: 'invalid', errors });
    return errors.length > 0;
  }

  /** Whether it is known already what a command comes to: also a repeated key of this very batch. */
  private isAnswered(command: PipelineCommand): boolean {
    if (this.results.has(command)) return true;
    const again = this.answers.again(command);
    if (again) this.results.set(command, again);
    return again !== undefined;
  }
}
