import type { BulkTransaction } from '../../../persistence/index.js';
import {
  DamagedRow,
  DefinitionMissing,
  FollowUps,
  concerns,
  fitsDefinition,
  start,
  step,
  type Command,
  type Envelope,
  type FollowUp,
  type ProcessDefinition,
  type StepOutcome,
} from '../../../engine/index.js';
import { CaseDraft } from './case-draft.js';
import type { BatchDependencies } from './batch-dependencies.js';
import type { NumberPool } from './number-pool.js';

type Advanced = StepOutcome & { readonly type: 'advanced' };

/** Carries an event on to children and parents, within the batch and so in the same transaction. */
export class Descendants {
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
  async follow(draft: CaseDraft, commands: readonly Command[], cause: Envelope): Promise<void> {
    const following = new FollowUps(cause);
    following.took(draft.state, commands, cause);
    for (let next = following.next(); next; next = following.next()) {
      const outcome = next.type === 'start' ? await this.begin(next) : await this.advance(next);
      if (outcome) following.took(outcome.state, outcome.commands, next.envelope);
    }
  }

  /** Starts a child, or a process that goes its own way from there. */
  private async begin({
    process,
    instanceId,
    parent,
    starter,
    envelope,
  }: FollowUp & { type: 'start' }): Promise<Advanced> {
    const definition = this.definition(process);
    const { profile, policy } = this.dependencies.policyFor(this.orgId, definition, starter.startedBy);
    const number = await this.numbers.take(envelope.at);
    const details = { instanceId, orgId: this.orgId, number, profile, policy, parent };
    const outcome = start(definition, details, envelope, this.dependencies.surroundings(this.orgId));
    if (outcome.type !== 'advanced') throw new ChildFailed(definition, outcome);
    const child = CaseDraft.started(outcome.state);
    this.cases.set(instanceId, child);
    child.take(outcome.state, outcome.record, outcome.commands);
    return outcome;
  }

  private async advance({ instanceId, envelope }: FollowUp & { type: 'step' }): Promise<Advanced | null> {
    const draft = await this.load(instanceId);
    if (!draft || !concerns(envelope, draft.state)) return null;
    const { key, version } = draft.state.definition;
    const definition = this.dependencies.definitions.find(key, version);
    if (!definition) throw new DefinitionMissing(key, version);
    if (!fitsDefinition(definition, draft.state)) throw new DamagedRow('instance', draft.state.id);
    const outcome = step(definition, draft.state, envelope, this.dependencies.surroundings(this.orgId));
    if (outcome.type !== 'advanced') throw new ChildFailed(definition, outcome);
    draft.take(outcome.state, outcome.record, outcome.commands);
    return outcome;
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
