import type { InstanceState, Json } from '../../engine/index.js';
import { activeStatePaths } from './active-states.js';
import type { BatchRows } from './batch-rows.js';
import type { OpenStay, StayChange } from './stay-change.js';

/** Only what the case has left or entered is written: most events leave the parents as they are. */
export function addStays(rows: BatchRows, state: InstanceState, { ended, open }: StayChange, before?: Json): void {
  const { orgId, id, startedAt, snapshot, definition } = state;
  const definitionColumns = { definition_key: definition.key, definition_version: definition.version };
  const placeOf = (path: string) => ({ org_id: orgId, state: path, started_at: startedAt, instance_id: id });
  for (const { enteredAt, hasLeft, state: path, ...stay } of ended)
    rows.insertStay.push({
      ...placeOf(path),
      ...definitionColumns,
      ...stay,
      entered_at: enteredAt,
      has_left: hasLeft,
    });
  if (before === snapshot.value && open.size === 0) return;
  const left = new Set(before === undefined ? [] : activeStatePaths(before));
  for (const path of activeStatePaths(snapshot.value)) {
    const stay = open.get(path);
    if (!left.delete(path))
      rows.insertActiveState.push({ ...placeOf(path), ...definitionColumns, ...columnsOf(stay ?? null) });
    else if (stay !== undefined) rows.updateActiveState.push({ ...placeOf(path), ...columnsOf(stay) });
  }
  for (const path of left) rows.deleteActiveState.push(placeOf(path));
}

const columnsOf = (stay: OpenStay | null) =>
  stay
    ? { since: stay.since, entered_at: stay.enteredAt, overdue: stay.overdue, suspended: stay.suspended }
    : { since: null, entered_at: null, overdue: false, suspended: false };
