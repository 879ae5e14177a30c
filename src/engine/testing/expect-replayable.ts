import type { InstanceState } from '../instance-state.js';
import { jsonForm, jsonLoss } from '../json-form.js';
import type { RecordDraft } from '../outcome.js';
import type { ProcessDefinition } from '../process-definition.js';
import { changesState } from '../outcome.js';
import { replay, replayOutcome } from '../replay.js';

/** What production stores and reads again: canonical JSON, so the keys come back in another order than they were set. */
const throughJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(jsonForm(value, 'case'))) as Value;

/**
 * Proves after a step what a restart and an auditor rely on: the case survives JSON, and its history alone rebuilds
 * it and says of the last record what it says itself. Answers case and history as they come back from JSON, so that the next step works with what a store would give.
 */
export function expectReplayable(
  definition: ProcessDefinition,
  records: readonly RecordDraft[],
  state: InstanceState,
): { definition: ProcessDefinition; state: InstanceState; records: readonly RecordDraft[] } {
  const loss = jsonLoss(state.snapshot.context, 'context');
  if (loss) throw new Error(`Expected the context to be plain JSON, but ${loss.place} is not.`);
  const stored = throughJson({ state, records });
  expect(stored.state).toEqual(state);
  const moves = stored.records.filter(({ kind }) => changesState(kind));
  const last = moves.at(-1);
  if (!last) throw new Error('Expected at least the record that starts the case, but found none.');
  const before = moves.length === 1 ? null : replay(definition, moves.slice(0, -1));
  const again = replayOutcome(definition, before, last);
  expect(throughJson(again.state)).toStrictEqual(stored.state);
  expect(throughJson(again.commands)).toStrictEqual(last.commands);
  return { definition, ...stored };
}
