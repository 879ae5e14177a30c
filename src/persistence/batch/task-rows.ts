import type { InstanceState, Task, TaskDecision } from '../../engine/index.js';
import type { InstanceChange } from './batch-write.js';
import type { BatchRows } from './batch-rows.js';

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
  for (const { task, opened, decision } of touched.values()) {
    const row = rowOf(after.state, task, decision, at);
    if (opened) rows.insertTask.push(row);
    else {
      rows.updateTask.push(row);
      const known = before?.tasks.find(({ id }) => id === task.id);
      for (const userId of known ? inboxesOf(known) : [])
        rows.deleteCandidate.push(candidateRowOf(after.state, task, userId));
    }
    if (decision !== undefined) continue;
    for (const userId of inboxesOf(task)) rows.insertCandidate.push(candidateRowOf(after.state, task, userId));
  }
}

/** Whose inboxes an open task is in: once somebody has claimed it, his alone. */
const inboxesOf = ({ assignee, candidates }: Task): ReadonlySet<string> =>
  new Set(assignee === null ? candidates : [assignee]);

/** For every statement, which takes the columns that it has. */
const rowOf = (
  { orgId, id, definition }: InstanceState,
  task: Task,
  decision: TaskDecision | null | undefined,
  at: string,
) => ({
  org_id: orgId,
  id: task.id,
  instance_id: id,
  definition_key: definition.key,
  key: task.key,
  opened_at: task.openedAt,
  status: decision === undefined ? 'open' : decision ? 'completed' : 'cancelled',
  assignee_id: task.assignee,
  candidates: decision === undefined && task.candidates.length > 0 ? JSON.stringify(task.candidates) : null,
  seats: decision === undefined && task.seats ? JSON.stringify(task.seats) : null,
  due_at: task.dueAt,
  overdue: task.overdue,
  closed_at: decision === undefined ? null : (decision?.at ?? at),
  decided_by: decision?.by ?? null,
  decision: decision?.event ?? null,
});

const candidateRowOf = ({ orgId, id, definition }: InstanceState, task: Task, userId: string) => ({
  org_id: orgId,
  user_id: userId,
  opened_at: task.openedAt,
  task_id: task.id,
  instance_id: id,
  definition_key: definition.key,
  claimed: task.assignee !== null,
  overdue: task.overdue,
  due_at: task.dueAt,
});
