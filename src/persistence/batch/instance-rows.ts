import type { InstanceBefore, InstanceChange } from './batch-write.js';
import { isSameJson, type CaseDescription, type InstanceState } from '../../engine/index.js';
import { soughtText } from '../sought-text.js';
import { addStays } from './stay-rows.js';
import type { BatchRows } from './batch-rows.js';

/** The case itself and its new records. */
export function addInstanceRows(rows: BatchRows, { before, after, stateText, records, stays }: InstanceChange): void {
  const { state, position, head, description } = after;
  const { status } = state.snapshot;
  // For every statement, which takes the columns that it has: to spread rows into rows costs each event dear.
  const moved = {
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
  };
  // One that had failed may go on again.
  if (before && status !== before.status) rows.endInstance.push(moved);
  if (before && isListedAlike(before, state, description)) {
    rows.moveInstance.push(moved);
  } else {
    const { subject, summary } = description;
    const listed = {
      ...moved,
      overdue: hasOverdue(state),
      suspended: state.suspended,
      subject_zh: subject.zh,
      subject_en: subject.en,
      summary: JSON.stringify(summary),
      sought: soughtText(subject),
    };
    if (before) rows.updateInstance.push(listed);
    else {
      const { definition, parent, startedBy, startedAt, number } = state;
      rows.insertInstance.push({
        ...listed,
        number,
        definition_key: definition.key,
        definition_version: definition.version,
        profile: definition.profile,
        parent_id: parent?.instanceId ?? null,
        started_by: startedBy,
        started_at: startedAt,
      });
    }
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

const hasOverdue = ({ tasks }: Pick<InstanceState, 'tasks'>): boolean => tasks.some(({ overdue }) => overdue);

function isListedAlike(before: InstanceBefore, after: InstanceState, { subject, summary }: CaseDescription): boolean {
  const { description: known } = before;
  return (
    known?.subject.zh === subject.zh &&
    known.subject.en === subject.en &&
    before.suspended === after.suspended &&
    hasOverdue(before) === hasOverdue(after) &&
    isSameJson(known.summary, summary)
  );
}
