import type { ListReader } from './list-reader.js';
import { Statement } from './statement.js';
import { ofProcesses, type StoodInFor } from './stood-in-for.js';

/** As the index of the unread says it. */
const unreadNotice = 'walked.read_at IS NULL AND walked.withdrawn_at IS NULL';

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

/** Whose boxes, and who is stood in for: their tasks are in the inbox too, each once. */
export interface BoxOwner {
  readonly orgId: string;
  readonly userId: string;
  readonly standsInFor: readonly StoodInFor[];
}

const inboxes = [
  ['todo', undefined, undefined],
  ['overdue', 'task_candidate_due', 'walked.claimed IN (true, false) AND walked.overdue = true'],
  ['claimed', 'task_candidate_due', 'walked.claimed = true'],
] as const;

/** Counts no further than `most` + 1, each along one index, in one question. */
export async function boxCounts(reader: ListReader, owner: BoxOwner, most: number): Promise<BoxCounts> {
  const { orgId, userId, standsInFor } = owner;
  const statement = new Statement(reader.dialect);
  const boxes: readonly (readonly [keyof BoxCounts, string, string, string?, string?])[] = [
    ['done', 'task', 'decided_by', 'task_decided'],
    ['started', 'instance', 'started_by', 'instance_started_by'],
    ['cc', 'case_copy', 'user_id'],
    ['ccUnread', 'case_copy', 'user_id', 'case_copy_unread', 'walked.read_at IS NULL'],
    ['notifications', 'notification', 'user_id', 'notification_unread', unreadNotice],
  ];
  const tasks = inboxes.map(([name, index, condition]) => {
    const parts = [{ userId, processes: null }, ...standsInFor].map(({ userId: whose, processes }, part) => {
      const conditions = [
        `walked.org_id = ${statement.value(orgId)}`,
        `walked.user_id = ${statement.value(whose)}`,
        ...(condition === undefined ? [] : [condition]),
        ...ofProcesses(statement, 'walked', processes),
      ];
      return `SELECT task_id FROM (SELECT walked.task_id FROM ${statement.table('task_candidate', 'walked', index)}
        WHERE ${conditions.join(' AND ')} LIMIT ${most + 1}) AS ${name}_${part}`;
    });
    return `SELECT '${name}' AS "name", COUNT(*) AS "value" FROM (${parts.join(' UNION ')}) AS ${name}_box`;
  });
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
    [...tasks, ...counts].join(' UNION ALL '),
    statement.parameters,
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, Number(value)])) as unknown as BoxCounts;
}
