import type { Command, IdentifierSource, InstanceState } from '../../../src/engine/index.js';
import type { StoredRecord } from '../../../src/persistence/index.js';
import { canonicalJson, genesisHash, sha256 } from '../../../src/modules/sealing/index.js';
import { sealRecord } from '../../../src/modules/history/seal.js';
import { plannedEnvelope, startCase, stepCase, type Advanced } from '../../workload/engine-case.js';
import { casePlan } from '../../workload/plan.js';
import type { FloorStep } from './floor-statements.js';

export type Value = string | number | null;

/** One row to write: the values in the order of the table's columns. */
export type Row = readonly Value[];

/** The rows of one transition, as Guicheng's pipeline writes them. Worked out before the clock starts. */
export type TransitionRows = Readonly<Record<FloorStep, readonly Row[]>>;

const orgId = 'demo';
const at = '2026-03-05T08:00:00.000Z';

const picked = <Type extends Command['type']>(commands: readonly Command[], type: Type) =>
  commands.filter((command): command is Extract<Command, { type: Type }> => command.type === type);

function rowsOf(
  state: InstanceState,
  text: string,
  record: StoredRecord,
  commands: readonly Command[],
  known: ReadonlySet<string>,
  left: string | null,
): TransitionRows {
  const { id, definition, snapshot, revision, startedBy, startedAt, endedAt } = state;
  const changing: Row = [snapshot.status, revision, record.position, record.hash, text, endedAt, 0, 0];
  const born: Row = [
    orgId,
    id,
    state.number,
    definition.key,
    definition.version,
    definition.profile,
    null,
    startedBy,
    startedAt,
  ];
  const opened = picked(commands, 'openTask').map(({ task }) => task);
  const closed = picked(commands, 'closeTask');
  const starts = revision === 1;
  return {
    insertInstance: starts ? [[...born, ...changing]] : [],
    updateInstance: starts ? [] : [[...changing, orgId, id, revision - 1]],
    insertHistory: [[orgId, id, record.position, record.eventId, record.kind, record.at, record.record, record.hash]],
    insertTask: opened.map((task) => [
      orgId,
      task.id,
      id,
      definition.key,
      task.key,
      'open',
      null,
      JSON.stringify(task.candidates),
      task.dueAt,
      0,
      task.openedAt,
    ]),
    closeTask: closed.map(({ task, decision }) => [
      'completed',
      at,
      decision?.by ?? null,
      decision?.event ?? null,
      orgId,
      task.id,
    ]),
    insertCandidate: opened.flatMap((task) =>
      task.candidates.map((userId) => [orgId, userId, task.openedAt, task.id, id, definition.key, 0, 0, task.dueAt]),
    ),
    deleteCandidate: closed.flatMap(({ task }) =>
      task.candidates.map((userId) => [orgId, userId, task.openedAt, task.id]),
    ),
    insertParticipant: state.participants
      .filter((userId) => !known.has(userId))
      .map((userId) => [orgId, userId, id, startedAt, definition.key]),
    insertActiveState: [[orgId, String(snapshot.value), startedAt, id]],
    deleteActiveState: left === null ? [] : [[orgId, left, startedAt, id]],
    insertTimer: picked(commands, 'createTimer').map(({ timer }) => [orgId, timer.id, id, timer.dueAt]),
    deleteTimer: picked(commands, 'cancelTimer').map(({ timerId }) => [orgId, timerId]),
    insertNotification: picked(commands, 'notify').flatMap(({ id: notificationId, notification }) =>
      notification.to.map((userId) => [
        orgId,
        userId,
        notificationId,
        notification.title.zh,
        notification.title.en,
        id,
        notification.taskId ?? null,
        at,
      ]),
    ),
  };
}

/** All transitions of one case of the plan, the start first. */
export function floorCase(ids: IdentifierSource, number: string): readonly TransitionRows[] {
  const rows: TransitionRows[] = [];
  let before: InstanceState | null = null;
  let prevHash = genesisHash;
  for (let position = 1; position <= casePlan.steps.length + 1; position += 1) {
    const outcome: Advanced =
      before === null ? startCase(ids, at, number) : stepCase(before, plannedEnvelope(position - 2, ids, at));
    const text = canonicalJson(outcome.state);
    const record = sealRecord(outcome.record, outcome.state, { position, prevHash, snapshotHash: sha256(text) });
    const left = before ? String(before.snapshot.value) : null;
    rows.push(rowsOf(outcome.state, text, record, outcome.commands, new Set(before?.participants), left));
    before = outcome.state;
    prevHash = record.hash;
  }
  return rows;
}
