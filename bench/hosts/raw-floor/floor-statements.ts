interface Statement {
  readonly verb: 'insert' | 'update' | 'delete';
  readonly table: string;
  readonly columns: readonly string[];
  /** The columns of the condition; their values follow those of `columns`. */
  readonly where?: readonly string[];
  readonly orIgnore?: boolean;
}

const changing = ['status', 'revision', 'position', 'head', 'state', 'ended_at', 'overdue', 'suspended'];
const born = [
  'org_id',
  'id',
  'number',
  'definition_key',
  'definition_version',
  'profile',
  'parent_id',
  'started_by',
  'started_at',
];

/** What a transition writes, table by table. The order of the columns is that of the rows. */
export const floorStatements = {
  insertInstance: { verb: 'insert', table: 'instance', columns: [...born, ...changing] },
  updateInstance: { verb: 'update', table: 'instance', columns: changing, where: ['org_id', 'id', 'revision'] },
  insertHistory: {
    verb: 'insert',
    table: 'history',
    columns: ['org_id', 'instance_id', 'position', 'event_id', 'kind', 'at', 'record', 'hash'],
  },
  insertTask: {
    verb: 'insert',
    table: 'task',
    columns: [
      'org_id',
      'id',
      'instance_id',
      'definition_key',
      'key',
      'status',
      'assignee_id',
      'candidates',
      'due_at',
      'overdue',
      'opened_at',
    ],
  },
  closeTask: {
    verb: 'update',
    table: 'task',
    columns: ['status', 'closed_at', 'decided_by', 'decision'],
    where: ['org_id', 'id'],
  },
  insertCandidate: {
    verb: 'insert',
    table: 'task_candidate',
    columns: [
      'org_id',
      'user_id',
      'opened_at',
      'task_id',
      'instance_id',
      'definition_key',
      'claimed',
      'overdue',
      'due_at',
    ],
  },
  deleteCandidate: {
    verb: 'delete',
    table: 'task_candidate',
    columns: [],
    where: ['org_id', 'user_id', 'opened_at', 'task_id'],
  },
  insertParticipant: {
    verb: 'insert',
    table: 'participant',
    columns: ['org_id', 'user_id', 'instance_id', 'started_at', 'definition_key'],
    orIgnore: true,
  },
  insertActiveState: {
    verb: 'insert',
    table: 'active_state',
    columns: ['org_id', 'state', 'started_at', 'instance_id'],
  },
  deleteActiveState: {
    verb: 'delete',
    table: 'active_state',
    columns: [],
    where: ['org_id', 'state', 'started_at', 'instance_id'],
  },
  insertTimer: {
    verb: 'insert',
    table: 'timer',
    columns: ['org_id', 'id', 'instance_id', 'due_at'],
  },
  deleteTimer: { verb: 'delete', table: 'timer', columns: [], where: ['org_id', 'id'] },
  insertNotification: {
    verb: 'insert',
    table: 'notification',
    columns: ['org_id', 'user_id', 'id', 'title_zh', 'title_en', 'instance_id', 'task_id', 'created_at'],
  },
} as const satisfies Record<string, Statement>;

export type FloorStep = keyof typeof floorStatements;

export const floorSteps = Object.keys(floorStatements) as readonly FloorStep[];

const integers = new Set(['revision', 'position', 'definition_version', 'epoch']);
const booleans = new Set(['overdue', 'suspended', 'claimed']);
const arrayOf = (column: string): string =>
  integers.has(column) ? 'integer[]' : booleans.has(column) ? 'boolean[]' : 'text[]';

/** The statement for one row. `placeholder` takes the index of a value, from 1. */
export function oneRow(step: FloorStep, placeholder: (index: number) => string): string {
  const { verb, table, columns, where = [], orIgnore }: Statement = floorStatements[step];
  const condition = where.map((column, n) => `${column} = ${placeholder(columns.length + n + 1)}`).join(' AND ');
  if (verb === 'delete') return `DELETE FROM ${table} WHERE ${condition}`;
  if (verb === 'update') {
    const set = columns.map((column, n) => `${column} = ${placeholder(n + 1)}`).join(', ');
    return `UPDATE ${table} SET ${set} WHERE ${condition}`;
  }
  const values = columns.map((_, n) => placeholder(n + 1)).join(', ');
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})${orIgnore ? ' ON CONFLICT DO NOTHING' : ''}`;
}

/** The PostgreSQL statement for many rows: one array for each column. */
export function manyRows(step: FloorStep): string {
  const { verb, table, columns, where = [], orIgnore }: Statement = floorStatements[step];
  const all = [...columns, ...where];
  const arrays = all.map((column, n) => `$${n + 1}::${arrayOf(column)}`).join(', ');
  const named = `unnest(${arrays}) AS given(${all.map((_, n) => `value${n}`).join(', ')})`;
  const condition = where.map((column, n) => `${table}.${column} = value${columns.length + n}`).join(' AND ');
  if (verb === 'delete') return `DELETE FROM ${table} USING ${named} WHERE ${condition}`;
  if (verb === 'update') {
    const set = columns.map((column, n) => `${column} = value${n}`).join(', ');
    return `UPDATE ${table} SET ${set} FROM ${named} WHERE ${condition}`;
  }
  const conflict = orIgnore ? ' ON CONFLICT DO NOTHING' : '';
  return `INSERT INTO ${table} (${columns.join(', ')}) SELECT * FROM ${named}${conflict}`;
}
