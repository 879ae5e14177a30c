import type { ListReader } from './list-reader.js';
import { Statement } from './statement.js';

/** What stands in the boxes of a person. */
export interface BoxCounts {
  readonly todo: number;
  readonly overdue: number;
  readonly claimed: number;
  readonly done: number;
  readonly started: number;
  readonly cc: number;
  readonly ccUnread: number;
  readonly notifications: number;
}

/** Counts no further than `most` + 1, each along one index, in one question. */
export async function boxCounts(reader: ListReader, orgId: string, userId: string, most: number): Promise<BoxCounts> {
  const statement = new Statement(reader.dialect);
  const inbox = ['task_candidate', 'user_id'] as const;
  const boxes: readonly (readonly [keyof BoxCounts, string, string, string?, string?])[] = [
    ['todo', ...inbox],
    ['overdue', ...inbox, 'task_candidate_due', 'walked.claimed IN (true, false) AND walked.overdue = true'],
    ['claimed', ...inbox, 'task_candidate_due', 'walked.claimed = true'],
    ['done', 'task', 'decided_by', 'task_decided'],
    ['started', 'instance', 'started_by', 'instance_started_by'],
    ['cc', 'case_copy', 'user_id'],
    ['ccUnread', 'case_copy', 'user_id', 'case_copy_unread', 'walked.read_at IS NULL'],
    ['notifications', 'notification', 'user_id', 'notification_unread', 'walked.read_at IS NULL'],
  ];
  const counts = boxes.map(([name, table, person, index, condition]) => {
    const conditions = [
      `walked.org_id = ${statement.value(orgId)}`,
      `walked.${person} = ${statement.value(userId)}`,
      ...(condition === undefined ? [] : [condition]),
    ];
    return `SELECT '${name}' AS "name", COUNT(*) AS "value" FROM (SELECT 1 FROM ${statement.table(table, 'walked', index)}
      WHERE ${conditions.join(' AND ')} LIMIT ${most + 1}) AS ${name}_box`;
  });
  const rows: readonly { readonly name: string; readonly value: number | string }[] = await reader.ask(
    counts.join(' UNION ALL '),
    statement.parameters,
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, Number(value)])) as unknown as BoxCounts;
}
