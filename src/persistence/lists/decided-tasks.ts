import type { ListReader } from './list-reader.js';
import { Statement } from './statement.js';
import type { TaskKeys } from './task-walk.js';
import type { TaskKey } from './task-query.js';

/** Which of the tasks that a person has decided. */
export interface DecidedQuery {
  readonly orgId: string;
  readonly decidedBy: string;
  /** Where the page before has ended. */
  readonly after?: TaskKey;
  readonly limit: number;
}

/** The keys of one page of what a person has decided, newest first: one range of one index. */
export async function decidedTasks(reader: ListReader, query: DecidedQuery): Promise<TaskKeys> {
  const { orgId, decidedBy, after, limit } = query;
  const statement = new Statement(reader.dialect);
  const conditions = [
    `walked.org_id = ${statement.value(orgId)}`,
    `walked.decided_by = ${statement.value(decidedBy)}`,
    ...(after
      ? [`(walked.closed_at, walked.id) < (${statement.value(after.value)}, ${statement.value(after.id)})`]
      : []),
  ];
  const found: readonly TaskKey[] = await reader.ask(
    `SELECT walked.closed_at AS "value", walked.id AS "id" FROM ${statement.table('task', 'walked', 'task_decided')}
      WHERE ${conditions.join(' AND ')} ORDER BY walked.closed_at DESC, walked.id DESC LIMIT ${limit + 1}`,
    statement.parameters,
  );
  const keys = found.slice(0, limit);
  return { keys, next: found.length > limit ? (keys.at(-1) ?? null) : null };
}
