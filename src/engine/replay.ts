import type { InstanceState } from './instance-state.js';
import { changesState, type RecordDraft, type StepOutcome } from './outcome.js';
import type { ProcessDefinition } from './process-definition.js';
import { start } from './start.js';
import { step } from './step.js';
import { recordedSurroundings } from './surroundings.js';

/** A record as a replay needs it. */
export type ReplayableRecord = Pick<RecordDraft, 'kind' | 'envelope' | 'commands' | 'start' | 'eligible'>;

type Advanced = StepOutcome & { readonly type: 'advanced' };

/** Rebuilds the case after one record, as {@link replayOutcome} does. */
export const replayRecord = (
  definition: ProcessDefinition,
  before: InstanceState | null,
  record: ReplayableRecord,
): InstanceState => replayOutcome(definition, before, record).state;

/**
 * Decides again what one record has decided, from the case before it (`null` before the first). Uses the recorded
 * answers of directory, calendar and registers, and asks nobody.
 *
 * @throws Error where the record does not follow from the case: the history or the definition was altered.
 */
export function replayOutcome(
  definition: ProcessDefinition,
  before: InstanceState | null,
  record: ReplayableRecord,
): Advanced {
  const outcome = again(definition, before, record);
  if (outcome.type === 'advanced') return outcome;
  const reason = outcome.type === 'failed' ? String(outcome.error) : outcome.rejection.detail.en;
  throw new Error(
    `Expected ${record.kind} ${record.envelope.type} to follow from the case before it, but it does not: ${reason}`,
  );
}

function again(definition: ProcessDefinition, before: InstanceState | null, record: ReplayableRecord): StepOutcome {
  const surroundings = recordedSurroundings(record.commands, record.eligible);
  if (before === null) {
    if (!record.start) throw new Error(`Expected the first record to start the case, but it is ${record.kind}.`);
    return start(definition, record.start, record.envelope, surroundings);
  }
  return step(definition, before, record.envelope, surroundings);
}

/** Rebuilds the case as it stood after the last of the records (oldest first). */
export function replay(definition: ProcessDefinition, records: readonly ReplayableRecord[]): InstanceState {
  const rebuilt = records
    .filter(({ kind }) => changesState(kind))
    .reduce<InstanceState | null>((before, record) => replayRecord(definition, before, record), null);
  if (!rebuilt) throw new Error('Expected at least the record that starts the case, but found none.');
  return rebuilt;
}
