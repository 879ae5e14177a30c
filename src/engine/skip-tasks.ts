import type { AnyMachineSnapshot } from 'xstate';
import type { Known } from './known.js';
import type { CaseTasks } from './case-tasks.js';
import type { Envelope } from './envelope.js';
import type { CaseMoves } from './going-back/case-moves.js';
import type { InstanceState } from './instance-state.js';
import type { ProcessDefinition } from './process-definition.js';
import { skipOf } from './skipped-tasks.js';
import { hasSameTerms } from './terms.js';

/** More than any chain has links; a chart that goes round would not come to rest. */
const skippedAtMost = 50;

/** What the skipping of tasks needs of the step that it belongs to. */
interface SkippingStep {
  readonly definition: ProcessDefinition;
  readonly envelope: Envelope;
  readonly before: InstanceState;
  readonly tasks: CaseTasks;
  readonly moves: CaseMoves;
  known(): Known;
  /** Where the chart has moved to in this step; `undefined` where it has not. */
  snapshot(): AnyMachineSnapshot | undefined;
}

/**
 * Takes as given what the policy does not ask for again; each such task is opened and closed in the record. What
 * somebody has sent the case to is asked.
 */
export function skipTasks({ definition, envelope, before, tasks, moves, known, snapshot }: SkippingStep): void {
  for (let count = 0; snapshot()?.status === 'active' && count < skippedAtMost; count += 1) {
    if (moves.wentTo) return;
    const approved = tasks.justApproved;
    const isSameTerms = approved?.terms === before.terms && hasSameTerms(before.snapshot.context, known().context);
    const skip = skipOf(definition, tasks.justOpened, known(), approved && { ...approved, isSameTerms });
    if (!skip) return;
    const { task, event: type, person: actor, because } = skip;
    const { id, at } = envelope;
    const event = { id, type, data: {}, actor, at, facts: {}, task: { id: task.id, key: task.key } };
    // A rule of the chart asks for more than an approval: then he is asked.
    if (!snapshot()?.can(event as never)) return;
    const ballot = { by: actor, event: type, at, terms: before.terms };
    if (because === 'sameApprover') tasks.signed(task, ballot);
    moves.decided(task, ballot, event, because);
  }
}
