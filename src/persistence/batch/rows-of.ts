import type { BatchRows } from './batch-rows.js';
import type { BatchWrite } from './batch-write.js';
import { addEffectRows } from './effect-rows.js';
import { addEndedWaits } from './ended-waits.js';
import { addInstanceRows } from './instance-rows.js';
import { addTaskRows } from './task-rows.js';
import { valueFingerprint } from '../value-fingerprint.js';

/** What the batch does to the tables. Pure; what a batch both makes and ends is left out or written as ended. */
export function rowsOf(batch: BatchWrite): BatchRows {
  const rows: BatchRows = {
    updateInstance: [],
    moveInstance: [],
    endInstance: [],
    insertInstance: [],
    insertHistory: [],
    insertTask: [],
    updateTask: [],
    deleteCandidate: [],
    insertCandidate: [],
    insertParticipant: [],
    insertStay: [],
    deleteActiveState: [],
    updateActiveState: [],
    insertActiveState: [],
    deleteTimer: [],
    insertTimer: [],
    deleteOutbox: [],
    insertOutbox: [],
    insertNotification: [],
    withdrawNotification: [],
    endWait: [],
    insertCopy: [],
    insertIncident: [],
    endIncident: [],
    endIncidentOfCase: [],
    insertPersonalValue: [],
    adoptAttachment: [],
    insertAnswer: [],
    createEntry: [],
    amendEntry: [],
    insertRevision: [],
    announce: batch.announcements.map(({ channel, payload }) => ({ channel, payload })),
  };
  for (const change of batch.instances) {
    addInstanceRows(rows, change);
    addTaskRows(rows, change, batch.at);
    addEndedWaits(rows, change, batch.at);
    addEffectRows(rows, change, batch);
  }
  for (const { orgId, id, subjectId, instanceId, field, value, salt } of batch.personal)
    rows.insertPersonalValue.push({
      org_id: orgId,
      id,
      subject_id: subjectId,
      instance_id: instanceId,
      field,
      value,
      salt,
      fingerprint: valueFingerprint(value),
    });
  for (const { id, instanceId, nameRef } of batch.attachments)
    rows.adoptAttachment.push({ org_id: batch.orgId, id, instance_id: instanceId, name: null, name_ref: nameRef });
  for (const { orgId, userId, key, requestHash, status, body, headers, createdAt } of batch.answers)
    rows.insertAnswer.push({
      org_id: orgId,
      user_id: userId,
      key,
      request_hash: requestHash,
      status,
      body,
      headers,
      created_at: createdAt,
    });
  return rows;
}
