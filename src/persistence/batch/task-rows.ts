import type { InstanceChange, Task, TaskDecision } from '../../engine/index.js';
import type { BatchRows } from './batch-rows.js';
import type { Row } from './bulk-statement.js';

interface TouchedTask {
  readonly task: Task;
  readonly opened: boolean;
  /** Not there while the task is open; `null` where the case left it without a decision. */
  readonly decision?: TaskDecision | null;
}

/** The tasks of a case as they stand after all of its commands. */
export function addTaskRows(rows: BatchRows, { before, after, commands }: InstanceChange, at: string): void {
  const touched = new Map<string, TouchedTask>();
  for (const command of commands) {
    if (command.type !== 'openTask' && command.type !== 'updateTask' && command.type !== 'closeTask') continue;
    const { task } = command;
    const opened = command.type === 'openTask' || (touched.get(task.id)?.opened ?? false);
    const ended = command.type === 'closeTask' ? { decision: command.decision } : {};
    touched.set(task.id, { task, opened, ...ended });
  }
  if (touched.size === 0) return;
  const { orgId, id: instanceId, definition } = after.state;
  for (const { task, opened, decision } of touched.values()) {
    const changing = changingColumns(task, decision, at);
    if (opened)
      rows.insertTask.push([orgId, task.id, instanceId, definition.key, task.key, task.openedAt, ...changing]);
    else {
      rows.updateTask.push([orgId, task.id, ...changing]);
      const known = before?.tasks.find(({ id }) => id === task.id);
      for (const userId of known ? inboxesOf(known) : [])
        rows.deleteCandidate.push([orgId, userId, task.openedAt, task.id]);
    }
    if (decision !== undefined) continue;
    const shown = [instanceId, definition.key, task.assignee !== null, task.overdue, task.dueAt];
    for (const userId of inboxesOf(task)) rows.insertCandidate.push([orgId, userId, task.openedAt, task.id, ...shown]);
  }
}

/** Whose inboxes an open task is in: once somebody has claimed it, his alone. */
const inboxesOf = ({ assignee, candidates }: Task): ReadonlySet<string> =>
  new Set(assignee === null ? candidates : [assignee]);

function changingColumns(task: Task, decision: TaskDecision | null | undefined, at: string): Row {
  const open = decision === undefined;
  return [
    open ? 'open' : decision ? 'completed' : 'cancelled',
    task.assignee,
    open && task.candidates.length > 0 ? JSON.stringify(task.candidates) : null,
    task.dueAt,
    task.overdue,
    open ? null : (decision?.at ?? at),
    decision?.by ?? null,
    decision?.event ?? null,
  ];
}
