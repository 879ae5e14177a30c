import { normalForm, type Command, type Json, type JsonObject, type Timer } from '../../engine/index.js';
import { incidentCause } from '../incident-cause.js';
import type { BatchWrite, InstanceChange } from './batch-write.js';
import type { BatchRows } from './batch-rows.js';

const textIn = (data: JsonObject, name: string): string | null => {
  const value = data[name];
  return typeof value === 'string' ? value : null;
};

/** Timers, outbox, incidents and registers: everything that a case sets in motion besides its tasks. */
export function addEffectRows(
  rows: BatchRows,
  { after, commands }: InstanceChange,
  { at, notificationTopics }: Pick<BatchWrite, 'at' | 'notificationTopics'>,
): void {
  const { orgId, id: instanceId } = after.state;
  const timers = new Map<string, BatchRows['insertTimer'][number]>();
  const outbox = new Map<string, BatchRows['insertOutbox'][number]>();
  const post = (id: string, topic: string, payload: Record<string, Json>): void => {
    outbox.set(id, {
      org_id: orgId,
      id,
      topic,
      instance_id: instanceId,
      payload: JSON.stringify(payload),
      attempts: 0,
      next_attempt_at: at,
      failed: false,
      created_at: at,
    });
  };
  const arm = ({ id, dueAt }: Timer): void => {
    timers.set(id, { org_id: orgId, id, instance_id: instanceId, due_at: dueAt });
  };
  const disarm = (id: string): void => {
    if (!timers.delete(id)) rows.deleteTimer.push({ org_id: orgId, id });
  };
  const one = (command: Command): void => {
    switch (command.type) {
      case 'createTimer':
        arm(command.timer);
        return;
      case 'cancelTimer':
      case 'pauseTimer':
        disarm(command.timerId);
        return;
      case 'moveTimer': {
        // A row is never changed: whoever has read it must find that it is gone.
        disarm(command.timerId);
        const timer = after.state.timers.find(({ id }) => id === command.timerId);
        if (timer && timer.pausedAt === undefined) arm(timer);
        return;
      }
      case 'notify': {
        const { title, taskId = null, waits = false, deputies = [] } = command.notification;
        const told = [
          ...command.notification.to.map((userId) => ({ userId, principal: null })),
          ...deputies.map(({ deputy, principal }) => ({ userId: deputy, principal })),
        ];
        for (const { userId, principal } of told)
          rows.insertNotification.push({
            org_id: orgId,
            user_id: userId,
            id: command.id,
            title_zh: title.zh,
            title_en: title.en,
            instance_id: instanceId,
            task_id: taskId,
            created_at: at,
            on_behalf_of: principal,
            waits_for: waits ? (principal ?? userId) : null,
          });
        const to = told.map(({ userId }) => userId);
        for (const topic of notificationTopics)
          post(`${topic}/${command.id}`, topic, { to, title: { ...title }, instanceId, taskId });
        return;
      }
      case 'withdrawNotifications':
        for (const { id, to } of command.notifications)
          for (const userId of to)
            rows.withdrawNotification.push({ org_id: orgId, user_id: userId, id, withdrawn_at: at });
        return;
      case 'copyTo': {
        const { id, users, by, taskId = null } = command;
        const copy = { org_id: orgId, id, instance_id: instanceId, task_id: taskId, sent_by: by, sent_at: at };
        for (const userId of users) rows.insertCopy.push({ ...copy, user_id: userId });
        return;
      }
      case 'runService': {
        const { id, invokeId, service, input } = command;
        post(id, 'service', { instanceId, invokeId, service, input });
        return;
      }
      case 'cancelService':
        if (!outbox.delete(command.id)) rows.deleteOutbox.push({ org_id: orgId, id: command.id });
        return;
      case 'raiseIncident': {
        const { kind, taskId = null } = command.incident;
        const detail = JSON.stringify(command.incident.detail);
        rows.insertIncident.push({
          org_id: orgId,
          id: command.id,
          kind,
          instance_id: instanceId,
          task_id: taskId,
          detail,
          cause: incidentCause({ kind, detail }),
          status: 'open',
          created_at: at,
        });
        return;
      }
      case 'endIncident': {
        const { taskId, by } = command;
        const ended = { org_id: orgId, expected_status: 'open', status: 'resolved', resolved_at: at, resolved_by: by };
        if (taskId === undefined)
          rows.endIncidentOfCase.push({ ...ended, instance_id: instanceId, kind: 'caseFailed' });
        else rows.endIncident.push({ ...ended, task_id: taskId, kind: 'unassignedTask' });
        return;
      }
      case 'enterRegister': {
        const { operation, register, key, data, revision = 0 } = command.change;
        const name = { org_id: orgId, register, normal_key: normalForm(key) };
        const content = {
          data: JSON.stringify(data),
          status: textIn(data, 'status'),
          custodian_id: textIn(data, 'custodianId'),
          instance_id: instanceId,
          updated_at: at,
        };
        const by = command.by ? JSON.stringify(command.by) : null;
        const written = operation === 'create' ? 1 : revision + 1;
        rows.insertRevision.push({ ...name, revision: written, instance_id: instanceId, at });
        if (operation === 'create')
          rows.createEntry.push({ ...name, ...content, created_by: by, key, revision: written, created_at: at });
        else
          rows.amendEntry.push({
            ...{ ...name, ...content, amended_by: by },
            ...{ expected_revision: revision, revision: written },
          });
        return;
      }
      case 'openTask':
      case 'updateTask':
      case 'closeTask':
      case 'startProcess':
      case 'startChild':
      case 'stopChild':
        // Tasks have rows of their own; other cases are changes of their own in the same batch.
        return;
    }
  };
  commands.forEach(one);
  rows.insertTimer.push(...timers.values());
  rows.insertOutbox.push(...outbox.values());
}
