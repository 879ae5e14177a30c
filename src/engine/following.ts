import type { Envelope } from './envelope.js';
import { fitsDefinition } from './fits-definition.js';
import { FollowUps, type FollowUp } from './follow-ups.js';
import type { InstanceState } from './instance-state.js';
import type { JsonObject } from './json.js';
import type { StartDetails, StepOutcome } from './outcome.js';
import { DamagedRow } from './failures.js';
import type { ProcessDefinition } from './process-definition.js';
import { start } from './start.js';
import { step } from './step.js';
import type { Surroundings } from './surroundings.js';

type Advanced = StepOutcome & { readonly type: 'advanced' };

/** What a case needs to be started or moved by another one. */
export interface FollowingCompany {
  /** What a case may ask that comes from a process and was started by somebody. */
  surroundings(origin: { readonly process: string; readonly startedBy: string }): Surroundings;
  /** @throws where the process, or this version of it, is not installed */
  definition(key: string, version?: number): ProcessDefinition;
  /**
   * What one process hands to another one, taken in as what a person fills in would be: checked against the start form,
   * personal values replaced by references. What is a reference already stays it.
   *
   * @throws Error where it is no start form of that process
   */
  admit(definition: ProcessDefinition, input: JsonObject, of: { instanceId: string; subjectId: string }): JsonObject;
}

/** One case that an event has started or moved. */
export interface Followed {
  readonly definition: ProcessDefinition;
  readonly outcome: Advanced;
  /** Whether the case began with it. */
  readonly begun: boolean;
}

/**
 * Carries an event on to other cases: the children that it starts and stops, and the parents of what has ended. Pure:
 * nothing is kept anywhere until all of it has succeeded. Whoever hosts it takes the {@link next}, finds what it needs,
 * and answers with {@link start} or {@link step}; the production pipeline, a rehearsal and the testing kit all do.
 */
export class Following {
  private readonly followUps: FollowUps;
  private readonly done: Followed[] = [];

  constructor(
    private readonly company: FollowingCompany,
    root: Envelope,
    { state, commands }: Advanced,
  ) {
    this.followUps = new FollowUps(root);
    this.followUps.took(state, commands, root);
  }

  /** What came of everything so far, in its order. */
  get outcomes(): readonly Followed[] {
    return this.done;
  }

  next(): FollowUp | undefined {
    return this.followUps.next();
  }

  /** A case as the event has left it so far; `undefined` where it has not touched it. */
  known(instanceId: string): InstanceState | undefined {
    return this.followUps.known(instanceId);
  }

  /** Starts a child, or a process that goes its own way from there. */
  start(
    { process, instanceId, parent, starter, envelope }: FollowUp & { type: 'start' },
    pin: (definition: ProcessDefinition) => Pick<StartDetails, 'number' | 'serial' | 'profile' | 'policy'>,
  ): void {
    const { company } = this;
    const { definition, data, details } = prepared(process, () => {
      const definition = company.definition(process);
      const data = company.admit(definition, envelope.data, { instanceId, subjectId: envelope.actor });
      return { definition, data, details: { instanceId, orgId: starter.orgId, parent, ...pin(definition) } };
    });
    const begun = { ...envelope, data };
    const origin = { process: definition.key, startedBy: begun.actor };
    this.keep(definition, start(definition, details, begun, company.surroundings(origin)), begun, true);
  }

  /** Stops a child, or tells a parent; a case that is not there, or that it does not concern any more, stays as it is. */
  step({ instanceId, envelope }: FollowUp & { type: 'step' }, found: InstanceState | undefined): void {
    const state = this.known(instanceId) ?? found;
    if (!state || !concerns(envelope, state)) return;
    const definition = this.company.definition(state.definition.key, state.definition.version);
    if (!fitsDefinition(definition, state)) throw new DamagedRow('instance', state.id);
    const surroundings = this.company.surroundings({ process: definition.key, startedBy: state.startedBy });
    this.keep(definition, step(definition, state, envelope, surroundings), envelope, false);
  }

  private keep(definition: ProcessDefinition, outcome: StepOutcome, cause: Envelope, begun: boolean): void {
    if (outcome.type !== 'advanced') throw new FollowingFailed(definition.key, outcome);
    this.done.push({ definition, outcome, begun });
    this.followUps.took(outcome.state, outcome.commands, cause);
  }
}

/** Whether a step that follows still concerns a case, as it stands now. */
function concerns({ kind, runId }: Envelope, { snapshot, invokes }: InstanceState): boolean {
  if (snapshot.status !== 'active') return false;
  return kind === 'stop' || invokes.some(({ id }) => id === runId);
}

/** A process that is not installed, or cannot take what it is handed, cannot follow. */
function prepared<Prepared>(process: string, prepare: () => Prepared): Prepared {
  try {
    return prepare();
  } catch (error) {
    throw new FollowingFailed(process, { type: 'failed', error });
  }
}

/** A child or a parent could not follow: the event that caused it is not applied either. */
export class FollowingFailed extends Error {
  constructor(key: string, outcome: StepOutcome & { readonly type: 'rejected' | 'failed' }) {
    const reason = outcome.type === 'failed' ? String(outcome.error) : outcome.rejection.detail.en;
    super(`Expected ${key} to follow its parent or child, but it did not: ${reason}`);
  }
}
