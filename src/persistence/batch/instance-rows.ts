import type { InstanceChange, InstanceState, Json } from '../../engine/index.js';
import { activeStatePaths } from './active-states.js';
import type { BatchRows } from './batch-rows.js';
import type { Row } from './bulk-statement.js';

/** The case itself and its new records. */
export function addInstanceRows(
  rows: BatchRows,
  { before, after, stateText, description, records }: InstanceChange,
): void {
  const { state, position, head } = after;
  const { status } = state.snapshot;
  const ending: Row = [status, state.endedAt];
  const changing: Row = [
    state.revision,
    position,
    head,
    stateText,
    state.tasks.some((task) => task.overdue),
    state.suspended,
    description.subject.zh,
    description.subject.en,
    JSON.stringify(description.summary),
  ];
  if (before) {
    rows.updateInstance.push([state.orgId, state.id, before.revision, before.position, ...changing]);
    if (status !== 'active') rows.endInstance.push([state.orgId, state.id, ...ending]);
  } else {
    const { definition, parent, startedBy, startedAt } = state;
    const parentId = parent?.instanceId ?? null;
    rows.insertInstance.push([
      state.orgId,
      state.id,
      state.number,
      definition.key,
      definition.version,
      definition.profile,
      parentId,
      startedBy,
      startedAt,
      ...ending,
      ...changing,
    ]);
  }
  const known = new Set(before?.participants);
  for (const userId of state.participants)
    if (!known.has(userId)) rows.insertParticipant.push([state.orgId, userId, state.id, state.startedAt]);
  addActiveStates(rows, state, before?.value);
  for (const { orgId, instanceId, position: at, eventId, kind, at: time, record, hash } of records)
    rows.insertHistory.push([orgId, instanceId, at, eventId, kind, time, record, hash]);
}

/** Only what the case has left or entered is written: most events leave the parents as they are. */
function addActiveStates(rows: BatchRows, { orgId, id, startedAt, snapshot }: InstanceState, before?: Json): void {
  if (before === snapshot.value) return;
  const left = new Set(before === undefined ? [] : activeStatePaths(before));
  for (const path of activeStatePaths(snapshot.value))
    if (!left.delete(path)) rows.insertActiveState.push([orgId, path, startedAt, id]);
  for (const path of left) rows.deleteActiveState.push([orgId, path, startedAt, id]);
}
