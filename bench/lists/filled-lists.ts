import type { Database } from '../../src/persistence/index.js';

/** Few enough that no statement is given up by the database. */
const inTransaction = 10_000;

/** What there is to find in the filled lists. */
export const listed = {
  orgId: 'lists',
  /** Takes part in every case and may decide every task. */
  everywhere: 'user-everywhere',
  /** Takes part in every thousandth case. */
  seldom: 'user-seldom',
  definitions: 20,
  people: 1_000,
} as const;

/** The n-th of something as a text that sorts like its number. */
const padded = (dialect: Database['dialect'], prefix: string, number: string): string =>
  dialect === 'sqlite' ? `printf('${prefix}%012d', ${number})` : `'${prefix}' || lpad((${number})::text, 12, '0')`;

/** A moment, so many minutes after the beginning of 2020. */
const moment = (dialect: Database['dialect'], minutes: string): string =>
  dialect === 'sqlite'
    ? `strftime('%Y-%m-%dT%H:%M:%S.000Z', 1577836800 + (${minutes}) * 60, 'unixepoch')`
    : `to_char(timestamp '2020-01-01' + (${minutes}) * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')`;

/** The rows of one number `n`: each table with the expressions of its columns. Every fifth case is open. */
function rowsOf(
  dialect: Database['dialect'],
): readonly (readonly [table: string, columns: Record<string, string>, where?: string])[] {
  const id = padded(dialect, 'case-', 'n');
  const at = moment(dialect, 'n');
  const task = padded(dialect, 'task-', 'n');
  const definition = `'definition-' || (n % ${listed.definitions})`;
  const state = "CASE WHEN n % 5 = 0 THEN 'review' ELSE 'archived' END";
  const orgId = `'${listed.orgId}'`;
  const due = `CASE WHEN n % 10 = 0 THEN NULL ELSE ${moment(dialect, 'n + 5000')} END`;
  const inbox = {
    org_id: orgId,
    opened_at: at,
    task_id: task,
    instance_id: id,
    definition_key: definition,
    claimed: 'n % 7 = 0',
    overdue: 'n % 3 = 0 AND n % 10 <> 0',
    due_at: due,
  };
  const participant = { org_id: orgId, instance_id: id, started_at: at, definition_key: definition };
  return [
    [
      'instance',
      {
        org_id: orgId,
        id,
        number: "'N' || n",
        definition_key: definition,
        // Of one process a version with few cases.
        definition_version: 'CASE WHEN n % 1000 = 3 THEN 2 ELSE 1 END',
        profile: "'000'",
        status: "CASE WHEN n % 5 = 0 THEN 'active' WHEN n % 100000 = 1 THEN 'error' ELSE 'done' END",
        revision: '1',
        position: '1',
        head: "''",
        state: "'{}'",
        parent_id: `CASE WHEN n % 50 = 1 THEN ${padded(dialect, 'case-', 'n - 1')} END`,
        started_by: `'user-' || (n % ${listed.people})`,
        started_at: at,
        overdue: 'n % 500 = 0',
        suspended: 'n < 0',
      },
    ],
    ['active_state', { org_id: orgId, state, started_at: at, instance_id: id }],
    ['active_state', { org_id: orgId, state: `${state} || '.legal'`, started_at: at, instance_id: id }],
    ['active_state', { org_id: orgId, state: "'rare'", started_at: at, instance_id: id }, 'n % 200000 = 5'],
    ['participant', { ...participant, user_id: `'user-' || (n % ${listed.people})` }],
    ['participant', { ...participant, user_id: `'${listed.everywhere}'` }],
    ['participant', { ...participant, user_id: `'${listed.seldom}'` }, 'n % 1000 = 0'],
    [
      'task',
      {
        org_id: orgId,
        id: task,
        instance_id: id,
        definition_key: definition,
        key: "'legal'",
        status: "'open'",
        assignee_id: `CASE WHEN n % 7 = 0 THEN '${listed.everywhere}' END`,
        candidates: `'["${listed.everywhere}"]'`,
        due_at: due,
        overdue: inbox.overdue,
        opened_at: at,
      },
    ],
    ['task_candidate', { ...inbox, user_id: `'${listed.everywhere}'` }],
    [
      'notification',
      {
        org_id: orgId,
        user_id: `'${listed.everywhere}'`,
        id: padded(dialect, 'note-', 'n'),
        title_zh: "'任务'",
        title_en: "'Task'",
        instance_id: id,
        created_at: at,
        read_at: `CASE WHEN n % 100000 <> 1 THEN ${at} END`,
      },
    ],
    [
      'incident',
      {
        org_id: orgId,
        id: padded(dialect, 'incident-', 'n'),
        kind: "CASE WHEN n % 100000 = 1 THEN 'unassignedTask' ELSE 'outboxFailed' END",
        instance_id: id,
        detail: "'{}'",
        status: "CASE WHEN n % 1000 = 1 THEN 'open' ELSE 'resolved' END",
        created_at: at,
      },
    ],
    [
      'register_entry',
      {
        org_id: orgId,
        register: "'ledger'",
        key: padded(dialect, 'FA-', 'n'),
        normal_key: padded(dialect, 'fa-', 'n'),
        revision: '1',
        data: "'{}'",
        status: "CASE WHEN n % 100000 = 1 THEN 'scrapped' ELSE 'inUse' END",
        instance_id: id,
        created_at: at,
        updated_at: at,
      },
    ],
    [
      'entry_revision',
      {
        org_id: orgId,
        register: "'ledger'",
        normal_key: padded(dialect, 'fa-', '1'),
        revision: 'n',
        instance_id: id,
        at,
      },
    ],
    [
      'history',
      {
        org_id: orgId,
        instance_id: "'case-long'",
        position: 'n',
        event_id: padded(dialect, 'event-', 'n'),
        kind: "'event'",
        at,
        record: "'{}'",
        hash: "''",
      },
    ],
  ];
}

/** Fills every list with so many rows, by statements of the database alone. */
export async function fillLists({ unitOfWork, dialect }: Database, rows: number): Promise<void> {
  for (let first = 1; first <= rows; first += inTransaction) {
    const last = Math.min(rows, first + inTransaction - 1);
    const numbers =
      dialect === 'sqlite'
        ? `(WITH RECURSIVE counted(n) AS (SELECT ${first} UNION ALL SELECT n + 1 FROM counted WHERE n < ${last}) SELECT n FROM counted) AS numbers`
        : `generate_series(${first}::bigint, ${last}::bigint) AS numbers(n)`;
    await unitOfWork.run(async (transaction) => {
      for (const [table, columns, where = 'true'] of rowsOf(dialect)) {
        const names = Object.keys(columns).join(', ');
        const values = Object.values(columns).join(', ');
        await transaction.query(`INSERT INTO ${table} (${names}) SELECT ${values} FROM ${numbers} WHERE ${where}`);
      }
    });
  }
}
