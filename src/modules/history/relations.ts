import { changesState, endOfCase, type Command, type InstanceState } from '../../engine/index.js';
import { canonicalJson } from '../sealing/index.js';
import { startProof, type SealedRecord } from './sealed-record.js';

/** What was found of the other cases that records speak of. */
export interface FoundRelations {
  /** The first record of each case, by its id. */
  readonly firsts: ReadonlyMap<string, SealedRecord>;
  /** Records by the ids of their events. */
  readonly causes: ReadonlyMap<string, SealedRecord>;
  /** Cases as they stand; a damaged one is left out, its own verification tells. */
  readonly states: ReadonlyMap<string, InstanceState>;
}

type Start = Command & { readonly type: 'startChild' | 'startProcess' };

const startsOf = ({ commands }: SealedRecord): readonly Start[] =>
  commands.filter((command): command is Start => command.type === 'startChild' || command.type === 'startProcess');

const stoppedBy = ({ commands }: SealedRecord): readonly string[] =>
  commands.flatMap((command) => (command.type === 'stopChild' ? [command.instanceId] : []));

/** Whether another case caused the record: it started this one, stopped it, or ended as its child. */
const isCaused = ({ envelope }: SealedRecord): boolean => envelope.kind === 'child' || envelope.kind === 'stop';

/** Whether a record says something of other cases. */
export const relatesToOthers = (record: SealedRecord): boolean =>
  changesState(record.kind) &&
  (isCaused(record) ||
    (record.start !== undefined && record.start.parent !== null) ||
    startsOf(record).length > 0 ||
    stoppedBy(record).length > 0);

/** The cases and the events that a record speaks of. */
export const spokenOf = (
  record: SealedRecord,
): { readonly cases: readonly string[]; readonly events: readonly string[] } => {
  const { runId, causationId } = record.envelope;
  return {
    cases: [...startsOf(record).map(({ instanceId }) => instanceId), ...stoppedBy(record), ...(runId ? [runId] : [])],
    events: isCaused(record) && causationId ? [causationId] : [],
  };
};

/** Whether the others say the same of what a record says of them. */
export function isConfirmed(record: SealedRecord, found: FoundRelations): boolean {
  return (
    startsOf(record).every((start) => hasBegunAs(start, record, found.firsts.get(start.instanceId))) &&
    stoppedBy(record).every((id) => found.states.get(id)?.snapshot.status !== 'active') &&
    hasCause(record, found)
  );
}

/** Whether a case has begun as the record asked for it. One that was left in the same event never begins. */
function hasBegunAs(start: Start, record: SealedRecord, first: SealedRecord | undefined): boolean {
  const proof = record.begun?.[start.instanceId];
  if (!first) return proof === undefined;
  const parent = start.type === 'startChild' ? { instanceId: record.instanceId, invokeId: start.invokeId } : null;
  return (
    first.definition.key === start.process &&
    first.envelope.causationId === record.envelope.id &&
    canonicalJson(first.start?.parent) === canonicalJson(parent) &&
    startProof(first) === proof
  );
}

/** Whether the record that is named as the cause brought this one about. */
function hasCause(record: SealedRecord, { causes, states }: FoundRelations): boolean {
  const { kind, causationId = '', runId } = record.envelope;
  if (!isCaused(record)) return !record.start?.parent;
  const cause = causes.get(causationId);
  if (!cause) return false;
  if (kind === 'stop') return stoppedBy(cause).includes(record.instanceId);
  if (!record.start) return cause.instanceId === runId && saysItsEnd(record, states.get(runId));
  const asked = startsOf(cause).find(({ instanceId }) => instanceId === record.instanceId);
  return asked !== undefined && hasBegunAs(asked, cause, record);
}

/** Whether what a case was told is how its child has ended. */
export function saysItsEnd({ envelope }: SealedRecord, child: InstanceState | undefined): boolean {
  if (!child) return true;
  const { id, parent, snapshot } = child;
  if (!parent || snapshot.status === 'active') return false;
  const end = endOfCase({ id, invokeId: parent.invokeId }, snapshot);
  return envelope.type === end.type && canonicalJson(envelope.output) === canonicalJson(end.output);
}
