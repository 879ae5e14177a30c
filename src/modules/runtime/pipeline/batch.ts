import type { BulkTransaction } from '../../../persistence/index.js';
import {
  DamagedRow,
  DefinitionMissing,
  derivedId,
  factRequests,
  isOutside,
  fitsDefinition,
  registerKey,
  start,
  step,
  type Command,
  type Envelope,
  type IdempotentAnswer,
  type InstanceChange,
  type Json,
  type PersonalValue,
  type ProcessDefinition,
  type RegisterConflict,
  type RegisterFact,
  type Rejection,
  type StartDetails,
  type StepOutcome,
  type StepRequest,
} from '../../../engine/index.js';
import { CaseDraft } from './case-draft.js';
import { Descendants } from './descendants.js';
import type { BatchDependencies } from './batch-dependencies.js';
import { Intake, type Admitted } from './intake.js';
import { NumberPool } from './number-pool.js';
import type { Answer, PipelineCommand, PipelineResult, StartCommand, StepCommand } from './pipeline-command.js';
import { problemCatalogue } from '../../http/index.js';
import { refusalEvidence } from './refusal-evidence.js';
import { conflictRefusal } from './register-refusal.js';
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

/** Commands that wait for their facts. */
interface Ready {
  readonly command: StepCommand;
  readonly request: StepRequest | undefined;
  readonly definition: ProcessDefinition;
  readonly admitted: Admitted;
}

/**
 * One batch: reads all of its cases in one query, decides command by command in memory, writes each table once.
 * It is made anew for each attempt, so a transaction that is tried again starts from what the database holds then.
 */
export class Batch {
  private readonly cases = new Map<string, CaseDraft | null>();
  private readonly results = new Map<PipelineCommand, PipelineResult>();
  private readonly personal: PersonalValue[] = [];
  private readonly answers = new Map<string, IdempotentAnswer>();
  private readonly kept = new Map<string, IdempotentAnswer>();
  private readonly intake: Intake;
  private readonly numbers: NumberPool;
  private readonly descendants: Descendants;

  constructor(
    private readonly dependencies: BatchDependencies,
    private readonly transaction: BulkTransaction,
    private readonly orgId: string,
    private readonly commands: readonly PipelineCommand[],
    private readonly at: string,
    private readonly earlier: EarlierAttempt | undefined,
  ) {
    this.intake = new Intake(dependencies);
    this.numbers = new NumberPool(dependencies, transaction, orgId);
    this.descendants = new Descendants(dependencies, transaction, orgId, this.cases, this.numbers);
  }

  async run(): Promise<BatchResult> {
    const { crashPoints, store } = this.dependencies;
    crashPoints.reach('batch.begun');
    await this.read();
    crashPoints.reach('batch.read');
    for (const wave of this.waves()) await this.stepAll(wave);
    // Last, because another batch waits for the case numbers until this one commits.
    await this.startAll(this.commands.filter((command) => command.kind === 'start'));
    crashPoints.reach('batch.decided');
    const { definitions } = this.dependencies;
    const instances = [...this.cases.values()].flatMap((draft) => draft?.change(definitions.describe) ?? []);
    const answers = [...this.kept.values()];
    if (instances.length > 0) {
      await store.write(this.transaction, {
        orgId: this.orgId,
        instances,
        personal: this.personal,
        answers,
        announcements: this.dependencies.announcements(this.orgId, instances),
        at: this.at,
      });
    }
    crashPoints.reach('batch.written');
    return {
      results: this.commands.map((command) => this.results.get(command) ?? { type: 'notFound' }),
      changes: instances,
    };
  }

  private async read(): Promise<void> {
    const { store } = this.dependencies;
    const wanted = new Set(this.commands.flatMap((command) => (command.kind === 'step' ? [command.instanceId] : [])));
    if (wanted.size > 0) {
      for (const [id, stored] of await store.read(this.transaction, this.orgId, [...wanted])) {
        this.cases.set(id, stored && CaseDraft.stored(stored));
      }
    }
    const claims = this.commands.flatMap(({ claim, envelope }) =>
      claim ? [{ userId: envelope.actor, key: claim.key }] : [],
    );
    if (claims.length > 0) {
      for (const answer of await store.readAnswers(this.transaction, this.orgId, claims)) {
        this.answers.set(claimName(answer.userId, answer.key), answer);
      }
    }
    if (this.earlier) await this.readRecorded();
  }

  /** An attempt whose end is unknown (the connection broke while it committed) may be in the history. */
  private async readRecorded(): Promise<void> {
    const ids = this.commands.map(({ envelope }) => envelope.id);
    const recorded = await this.dependencies.store.recordedEvents(this.transaction, this.orgId, ids);
    for (const command of this.commands) {
      const rejection = recorded.get(command.envelope.id);
      const draft = rejection === undefined ? undefined : await this.load(command.instanceId);
      if (!draft) continue;
      const { state } = draft;
      this.results.set(command, rejection ? { type: 'rejected', rejection, state } : { type: 'applied', state });
    }
  }

  private async load(instanceId: string): Promise<CaseDraft | undefined> {
    return this.descendants.load(instanceId);
  }

  /** The definition of a case, if the case can be moved by it at all. */
  private definitionOf(
    instanceId: string,
    draft: CaseDraft | null,
  ): ProcessDefinition | DamagedRow | DefinitionMissing {
    if (!draft) return new DamagedRow('instance', instanceId);
    const { key, version } = draft.state.definition;
    const definition = this.dependencies.definitions.find(key, version);
    if (!definition) return new DefinitionMissing(key, version);
    return fitsDefinition(definition, draft.state) ? definition : new DamagedRow('instance', instanceId);
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
      if (this.repeated(command)) return [];
      const definition = this.dependencies.definitions.find(command.definition, command.version);
      if (!definition) return [];
      const admission = this.intake.start(command, definition);
      if ('admitted' in admission) return [{ command, definition, admitted: admission.admitted }];
      this.results.set(command, admission.refused);
      return [];
    });
    await this.numbers.reserve(firstOfEachClaim(admitted).map(({ command }) => command.envelope.at));
    for (const { command, definition, admitted: payload } of admitted) {
      if (!this.repeated(command)) await this.startOne(command, definition, payload);
    }
  }

  private async startOne(
    command: StartCommand,
    definition: ProcessDefinition,
    { envelope, personal }: Admitted,
  ): Promise<void> {
    const { orgId } = this;
    const { profile, policy } = this.dependencies.policyFor(orgId, definition, envelope.actor, command.profile);
    const number = await this.numbers.take(envelope.at);
    const details: StartDetails = {
      instanceId: command.instanceId,
      orgId: this.orgId,
      number,
      profile,
      policy,
      parent: null,
    };
    const outcome = start(definition, details, envelope, this.dependencies.surroundings(this.orgId));
    if (outcome.type !== 'advanced') {
      this.results.set(command, {
        type: 'failed',
        error: outcome.type === 'failed' ? outcome.error : outcome.rejection,
      });
      return;
    }
    const draft = CaseDraft.started(outcome.state);
    this.cases.set(command.instanceId, draft);
    await this.applied(command, draft, outcome, personal);
  }

  private async stepAll(commands: readonly StepCommand[]): Promise<void> {
    const ready: Ready[] = [];
    const { store } = this.dependencies;
    const visible = commands.filter((command) => !this.results.has(command) && this.isVisible(command));
    const requests = await stepRequests(store, this.transaction, this.orgId, visible, (id) => this.cases.get(id));
    for (const command of visible) {
      const draft = this.cases.get(command.instanceId);
      if (draft === undefined || this.repeated(command)) continue;
      const definition = this.definitionOf(command.instanceId, draft);
      if (definition instanceof Error) this.results.set(command, { type: 'unreadable', reason: definition });
      else if (draft) {
        const request = requests.get(command);
        const admission = this.intake.step(command, definition, draft.state, request);
        if ('admitted' in admission) ready.push({ command, request, definition, admitted: admission.admitted });
        else this.results.set(command, admission.refused);
      }
    }
    const facts = await this.facts(ready);
    for (const one of ready) {
      const draft = this.cases.get(one.command.instanceId);
      if (draft && !this.repeated(one.command)) await this.stepOne(one, draft, facts.get(one.command) ?? {});
    }
  }

  /** Asked before anything else, also before a repeated key: to anybody else the case is not there. */
  private isVisible({ instanceId, envelope, seesEverything }: StepCommand): boolean {
    const draft = this.cases.get(instanceId);
    // Who takes part in a case whose document is damaged is asked behind the transaction.
    return (
      draft === null || (!!draft && this.dependencies.sees({ userId: envelope.actor, seesEverything }, draft.state))
    );
  }

  private async facts(ready: readonly Ready[]): Promise<ReadonlyMap<StepCommand, Envelope['facts']>> {
    const asked = ready.flatMap(({ command, definition, admitted }) => {
      const context = this.cases.get(command.instanceId)?.state.snapshot.context ?? {};
      return factRequests(definition, admitted.envelope, context).map((request) => ({
        command,
        request,
      }));
    });
    const found = new Map<StepCommand, Record<string, RegisterFact>>();
    if (asked.length === 0) return found;
    const entries = await this.dependencies.store.readRegisters(
      this.transaction,
      this.orgId,
      asked.map(({ request }) => request).filter(({ register }) => !isOutside(register)),
    );
    const surroundings = this.dependencies.surroundings(this.orgId);
    for (const { command, request } of asked) {
      const known = found.get(command) ?? {};
      const outside = surroundings.fact(request);
      known[request.name] =
        outside === undefined ? (entries.get(registerKey(request.register, request.key)) ?? null) : outside;
      found.set(command, known);
    }
    return found;
  }

  private async stepOne(
    { command, request, definition, admitted }: Ready,
    draft: CaseDraft,
    facts: Envelope['facts'],
  ): Promise<void> {
    const envelope = { ...admitted.envelope, facts };
    const surroundings = this.dependencies.surroundings(this.orgId);
    const outcome = this.earlier?.conflict
      ? conflictRefusal(definition, draft.state, envelope, this.earlier.conflict)
      : step(definition, draft.state, envelope, surroundings, request);
    if (outcome.type === 'advanced') return this.applied(command, draft, outcome, admitted.personal);
    if (outcome.type === 'failed') {
      const detail = outcome.error instanceof Error ? outcome.error.message : String(outcome.error);
      draft.take(draft.state, null, [
        { type: 'raiseIncident', id: derivedId(envelope.id, 1), incident: { kind: 'caseFailed', detail } },
      ]);
      this.results.set(command, { type: 'failed', error: outcome.error });
      return;
    }
    const { rejection } = outcome;
    if (outcome.record) {
      const { record, personal } = refusalEvidence(outcome.record, admitted.personal);
      draft.take(draft.state, record, []);
      this.personal.push(...personal);
      // What is recorded is recorded once, however often the request is repeated.
      this.keep(command, {
        status: problemCatalogue[rejection.code].status,
        headers: {},
        body: rejection as unknown as Json,
      });
    }
    this.results.set(command, { type: 'rejected', rejection, state: draft.state });
  }

  private async applied(
    command: PipelineCommand,
    draft: CaseDraft,
    outcome: StepOutcome & { type: 'advanced' },
    personal: readonly PersonalValue[],
  ): Promise<void> {
    const { envelope, claim } = command;
    const fired: Command[] = envelope.timerId ? [{ type: 'cancelTimer', timerId: envelope.timerId }] : [];
    draft.take(outcome.state, outcome.record, [...fired, ...outcome.commands]);
    this.personal.push(...personal);
    await this.descendants.follow(draft, outcome.commands, envelope);
    this.results.set(command, { type: 'applied', state: draft.state });
    if (claim) this.keep(command, claim.answer(draft.state));
  }

  /** Keeps an answer for repeats of its `Idempotency-Key`; a refusal is kept as the rejection itself. */
  private keep({ claim, envelope }: PipelineCommand, { status, headers, body }: Answer): void {
    if (!claim) return;
    const name = claimName(envelope.actor, claim.key);
    const answer: IdempotentAnswer = {
      orgId: this.orgId,
      userId: envelope.actor,
      key: claim.key,
      requestHash: claim.requestHash,
      status,
      headers: JSON.stringify(headers),
      body: JSON.stringify(body),
      createdAt: this.at,
    };
    this.answers.set(name, answer);
    this.kept.set(name, answer);
  }

  /** Answers a repeated `Idempotency-Key` from what is kept, or from an earlier command of this very batch. */
  private repeated(command: PipelineCommand): boolean {
    if (this.results.has(command)) return true;
    const answer = command.claim && this.answers.get(claimName(command.envelope.actor, command.claim.key));
    if (!answer) return false;
    this.results.set(
      command,
      answer.requestHash === command.claim?.requestHash ? again(answer) : { type: 'keyReused' },
    );
    return true;
  }
}

/** The first answer to a request, for its repeat. */
const again = ({ status, headers, body }: IdempotentAnswer): PipelineResult =>
  status < 400
    ? { type: 'replayed', answer: { status, headers: JSON.parse(headers), body: JSON.parse(body) } }
    : { type: 'refusedBefore', rejection: JSON.parse(body) as Rejection };

/** Commands that repeat an earlier one of the batch start nothing, so they need no number. */
function firstOfEachClaim<Of extends { readonly command: StartCommand }>(commands: readonly Of[]): readonly Of[] {
  const claimed = new Set<string>();
  return commands.filter(({ command: { claim, envelope } }) => {
    if (!claim) return true;
    const name = claimName(envelope.actor, claim.key);
    const repeats = claimed.has(name);
    claimed.add(name);
    return !repeats;
  });
}

const claimName = (userId: string, key: string): string => `${userId} ${key}`;
