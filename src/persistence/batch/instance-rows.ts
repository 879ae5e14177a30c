import type { InstanceChange } from './batch-write.js';
import { soughtText } from '../sought-text.js';
import { addStays } from './stay-rows.js';
import type { BatchRows } from './batch-rows.js';

/** The case itself and its new records. */
export function addInstanceRows(
  rows: BatchRows,
  { before, after, stateText, description, records, stays }: InstanceChange,
): void {
  const { state, position, head } = after;
  const { status } = state.snapshot;
  // One literal for every statement, which takes the columns that it has: to spread rows into rows costs each event dear.
  const row = {
    org_id: state.orgId,
    id: state.id,
    expected_revision: before?.revision ?? 0,
    expected_position: before?.position ?? 0,
    status,
    ended_at: state.endedAt,
    revision: state.revision,
    position,
    head,
    state: stateText,
    overdue: state.tasks.some((task) => task.overdue),
    suspended: state.suspended,
    subject_zh: description.subject.zh,
    subject_en: description.subject.en,
    summary: JSON.stringify(description.summary),
    sought: soughtText(description.subject),
  };
  if (before) {
    rows.updateInstance.push(row);
    // One that had failed may go on again.
    if (status !== before.status) rows.endInstance.push(row);
  } else {
    const { definition, parent, startedBy, startedAt, number } = state;
    rows.insertInstance.push({
      ...row,
      number,
      definition_key: definition.key,
      definition_version: definition.version,
      profile: definition.profile,
      parent_id: parent?.instanceId ?? null,
      started_by: startedBy,
      started_at: startedAt,
    });
  }
  const known = new Set(before?.participants);
  for (const userId of state.participants)
    if (!known.has(userId))
      rows.insertParticipant.push({
        org_id: state.orgId,
        user_id: userId,
        instance_id: state.id,
        started_at: state.startedAt,
        definition_key: state.definition.key,
      });
  addStays(rows, state, stays, before?.value);
  for (const { orgId, instanceId, position: at, eventId, kind, at: time, record, hash } of records)
    rows.insertHistory.push({
      org_id: orgId,
      instance_id: instanceId,
      position: at,
      event_id: eventId,
      kind,
      at: time,
      record,
      hash,
    });
}
