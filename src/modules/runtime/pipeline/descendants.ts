import type { BulkTransaction } from '../../../persistence/index.js';
import {
  DamagedRow,
  DefinitionMissing,
  derivedId,
  fitsDefinition,
  start,
  step,
  systemActor,
  type Command,
  type Envelope,
  type InstanceState,
  type ProcessDefinition,
  type StepOutcome,
} from '../../../engine/index.js';
import { CaseDraft } from './case-draft.js';
import type { BatchDependencies } from './batch-dependencies.js';
import type { NumberPool } from './number-pool.js';

/** No step hands out more ids than this, so the ids of one follow-up never run into those of the next. */
const idsOfOneStep = 1_000_000;

/** Carries an event on to children and parents, within the batch and so in the same transaction. */
export class Descendants {
  private followUps = 0;

  constructor(
    private readonly dependencies: BatchDependencies,
    private readonly transaction: BulkTransaction,
    private readonly orgId: string,
    /** `null`: damaged. */
    private readonly cases: Map<string, CaseDraft | null>,
    private readonly numbers: NumberPool,
  ) {}

  /**
   * The case, from the batch or from the store.
   *
   * @throws DamagedRow
   */
  async load(instanceId: string): Promise<CaseDraft | undefined> {
    if (!this.cases.has(instanceId)) await this.read(instanceId);
    const draft = this.cases.get(instanceId);
    if (draft === null) throw new DamagedRow('instance', instanceId);
    return draft;
  }

  private async read(instanceId: string): Promise<void> {
    for (const [id, stored] of await this.dependencies.store.read(this.transaction, this.orgId, [instanceId])) {
      if (!this.cases.has(id)) this.cases.set(id, stored && CaseDraft.stored(stored));
    }
  }

  /** Starts and stops the cases that a step asked for, and tells the parent when the case has ended. */
  async follow(draft: CaseDraft, commands: readonly Command[], cause: Envelope, root: Envelope = cause): Promise<void> {
    const { parent, snapshot } = draft.state;
    for (const command of commands) {
      if (command.type === 'startChild' || command.type === 'startProcess')
        await this.begin(draft.state, command, cause, root);
      if (command.type === 'stopChild') await this.stopChild(command.instanceId, cause, root);
    }
    if (parent && (snapshot.status === 'done' || snapshot.status === 'error'))
      await this.tellParent(draft.state, cause, root);
  }

  /** Starts a child, or a process that goes its own way from there. */
  private async begin(
    starter: InstanceState,
    command: Command & { type: 'startChild' | 'startProcess' },
    cause: Envelope,
    root: Envelope,
  ): Promise<void> {
    const definition = this.definition(command.process);
    const { profile: wanted } = starter.definition;
    const profile = Object.hasOwn(definition.profiles, wanted) ? wanted : definition.defaultProfile;
    const envelope = this.caused(cause, root, {
      kind: 'child',
      type: 'xstate.init',
      actor: starter.startedBy,
      data: command.input,
    });
    const policy = this.dependencies.definitions.policyFor(definition.key, definition.version, profile);
    if (!policy) throw new Error(`Expected ${definition.key} to have the profile '${profile}', but it has not.`);
    const details = {
      instanceId: command.instanceId,
      orgId: this.orgId,
      number: await this.numbers.take(cause.at),
      profile,
      policy,
      parent: command.type === 'startChild' ? { instanceId: starter.id, invokeId: command.invokeId } : null,
    };
    const outcome = start(definition, details, envelope, this.dependencies.surroundings(this.orgId));
    if (outcome.type !== 'advanced') throw new ChildFailed(definition, outcome);
    const child = CaseDraft.started(outcome.state);
    this.cases.set(command.instanceId, child);
    child.take(outcome.state, outcome.record, outcome.commands);
    await this.follow(child, outcome.commands, envelope, root);
  }

  private async stopChild(instanceId: string, cause: Envelope, root: Envelope): Promise<void> {
    const child = await this.load(instanceId);
    if (child?.state.snapshot.status !== 'active') return;
    await this.advance(child, this.caused(cause, root, { kind: 'stop', type: 'xstate.stop' }), root);
  }

  private async tellParent({ parent, snapshot }: InstanceState, cause: Envelope, root: Envelope): Promise<void> {
    const draft = parent && (await this.load(parent.instanceId));
    // A parent that stopped its child has gone on without it.
    if (!draft?.state.invokes.some(({ invokeId }) => invokeId === parent?.invokeId)) return;
    const ended = snapshot.status === 'done' ? 'done' : 'error';
    const output = (snapshot.status === 'done' ? snapshot.output : snapshot.error) ?? null;
    const type = `xstate.${ended}.actor.${parent?.invokeId}`;
    await this.advance(
      draft,
      this.caused(cause, root, { kind: 'child', type, invokeId: parent?.invokeId ?? '', output }),
      root,
    );
  }

  private async advance(draft: CaseDraft, envelope: Envelope, root: Envelope): Promise<void> {
    const { key, version } = draft.state.definition;
    const definition = this.dependencies.definitions.find(key, version);
    if (!definition) throw new DefinitionMissing(key, version);
    if (!fitsDefinition(definition, draft.state)) throw new DamagedRow('instance', draft.state.id);
    const outcome = step(definition, draft.state, envelope, this.dependencies.surroundings(this.orgId));
    if (outcome.type !== 'advanced') throw new ChildFailed(definition, outcome);
    draft.take(outcome.state, outcome.record, outcome.commands);
    await this.follow(draft, outcome.commands, envelope, root);
  }

  private caused(cause: Envelope, root: Envelope, of: Partial<Envelope> & Pick<Envelope, 'kind' | 'type'>): Envelope {
    this.followUps += 1;
    return {
      id: derivedId(root.id, this.followUps * idsOfOneStep),
      data: {},
      actor: systemActor,
      at: cause.at,
      facts: {},
      correlationId: cause.correlationId,
      causationId: cause.id,
      ...of,
    };
  }

  private definition(key: string): ProcessDefinition {
    const definition = this.dependencies.definitions.find(key);
    if (!definition) throw new Error(`Expected the process '${key}' to be installed, but it is not.`);
    return definition;
  }
}

/** A child or a parent could not follow: the event that caused it is not applied either. */
export class ChildFailed extends Error {
  constructor(definition: ProcessDefinition, outcome: StepOutcome) {
    const reason =
      outcome.type === 'failed'
        ? String(outcome.error)
        : outcome.type === 'rejected'
          ? outcome.rejection.detail.en
          : '';
    super(`Expected ${definition.key} to follow its parent or child, but it did not: ${reason}`);
  }
}
