import type { InstanceState } from '../instance-state.js';
import { jsonForm, jsonLoss } from '../json-form.js';
import type { RecordDraft } from '../outcome.js';
import type { ProcessDefinition } from '../process-definition.js';
import { changesState } from '../outcome.js';
import { replay, replayOutcome } from '../replay.js';

/** What production stores and reads again: canonical JSON, so the keys come back in another order than they were set. */
const asJson = (value: unknown): string => JSON.stringify(jsonForm(value, 'case'));
const throughJson = <Value>(value: Value): Value => JSON.parse(asJson(value)) as Value;

/** Records that came back from JSON, each with the case that it and those before it have rebuilt, once they have. */
const readRecords = new WeakMap<RecordDraft, { definition: ProcessDefinition; rebuilt: InstanceState } | undefined>();

function read(record: RecordDraft): RecordDraft {
  if (readRecords.has(record)) return record;
  const stored = throughJson(record);
  readRecords.set(stored, undefined);
  return stored;
}

/** The case as these records alone rebuild it. They have done so before, unless the last of them is new. */
function rebuiltBy(definition: ProcessDefinition, records: readonly RecordDraft[]): InstanceState | null {
  const last = records.at(-1);
  if (!last) return null;
  const known = readRecords.get(last);
  return known?.definition === definition ? known.rebuilt : replay(definition, records);
}

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
  const stored = { state: throughJson(state), records: records.map(read) };
  expect(stored.state).toEqual(state);
  const moves = stored.records.filter(({ kind }) => changesState(kind));
  const last = moves.at(-1);
  if (!last) throw new Error('Expected at least the record that starts the case, but found none.');
  const again = replayOutcome(definition, rebuiltBy(definition, moves.slice(0, -1)), last);
  expectSameJson(again.state, stored.state);
  expectSameJson(again.commands, last.commands);
  readRecords.set(last, { definition, rebuilt: again.state });
  return { definition, ...stored };
}

/** The same text is the same value; where it differs, the comparison says in what. */
function expectSameJson(again: unknown, stored: unknown): void {
  if (asJson(again) !== JSON.stringify(stored)) expect(throughJson(again)).toStrictEqual(stored);
}
