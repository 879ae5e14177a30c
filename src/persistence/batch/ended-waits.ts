import { waitsFor, type Task } from '../../engine/index.js';
import type { BatchRows } from './batch-rows.js';
import type { InstanceChange } from './batch-write.js';

/** Whom a task waited for at some time, and whom it waits for in the end. */
interface Waiting {
  readonly once: Set<string>;
  now: readonly string[];
}

/** What people were told waits for them and does no more: the task is closed, or others have it. */
export function addEndedWaits(rows: BatchRows, { before, after, commands }: InstanceChange, at: string): void {
  const touched = new Map<string, Waiting>();
  for (const command of commands) {
    if (command.type !== 'openTask' && command.type !== 'updateTask' && command.type !== 'closeTask') continue;
    const { task } = command;
    const waiting = touched.get(task.id) ?? { once: waitedFor(before?.tasks, task.id), now: [] };
    waiting.now = command.type === 'closeTask' ? [] : waitsFor(task);
    for (const person of waitsFor(task)) waiting.once.add(person);
    touched.set(task.id, waiting);
  }
  for (const [taskId, { once, now }] of touched)
    for (const person of once)
      if (!now.includes(person))
        rows.endWait.push({ org_id: after.state.orgId, task_id: taskId, waits_for: person, withdrawn_at: at });
}

function waitedFor(tasks: readonly Task[] = [], id: string): Set<string> {
  const known = tasks.find((task) => task.id === id);
  return new Set(known ? waitsFor(known) : []);
}
