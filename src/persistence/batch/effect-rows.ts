import { normalForm, type Command, type InstanceChange, type Json } from '../../engine/index.js';
import type { BatchRows } from './batch-rows.js';
import type { Row } from './bulk-statement.js';

/** Timers, outbox, incidents and registers: everything that a case sets in motion besides its tasks. */
export function addEffectRows(rows: BatchRows, { after, commands }: InstanceChange, at: string): void {
  const { orgId, id: instanceId } = after.state;
  const timers = new Map<string, Row>();
  const outbox = new Map<string, Row>();
  const post = (id: string, topic: 'notification' | 'service', payload: Record<string, Json>): void => {
    outbox.set(id, [orgId, id, topic, instanceId, JSON.stringify(payload), 0, at, false, at]);
  };
  const one = (command: Command): void => {
    switch (command.type) {
      case 'createTimer': {
        const { id, kind, name, dueAt } = command.timer;
        timers.set(id, [orgId, id, instanceId, kind, name, dueAt, 0]);
        return;
      }
      case 'cancelTimer':
        if (!timers.delete(command.timerId)) rows.deleteTimer.push([orgId, command.timerId]);
        return;
      case 'notify': {
        const { to, title, taskId } = command.notification;
        post(command.id, 'notification', {
          to,
          title: { ...title },
          instanceId,
          ...(taskId === undefined ? {} : { taskId }),
        });
        return;
      }
      case 'runService': {
        const { id, invokeId, service, input } = command;
        post(id, 'service', { instanceId, invokeId, service, input });
        return;
      }
      case 'cancelService':
        if (!outbox.delete(command.id)) rows.deleteOutbox.push([orgId, command.id]);
        return;
      case 'raiseIncident': {
        const { kind, taskId = null, detail } = command.incident;
        rows.insertIncident.push([orgId, command.id, kind, instanceId, taskId, JSON.stringify(detail), 'open', at]);
        return;
      }
      case 'enterRegister': {
        const { operation, register, key, data, revision = 0 } = command.change;
        const text = JSON.stringify(data);
        const status = typeof data['status'] === 'string' ? data['status'] : null;
        if (operation === 'create')
          rows.createEntry.push([orgId, register, normalForm(key), key, 1, text, status, instanceId, at, at]);
        else
          rows.amendEntry.push([
            orgId,
            register,
            normalForm(key),
            revision,
            revision + 1,
            text,
            status,
            instanceId,
            at,
          ]);
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
