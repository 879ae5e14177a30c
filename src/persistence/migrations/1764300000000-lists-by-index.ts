import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../dialect.js';
import { listTables, previousTables, type RebuiltTable } from './list-tables.js';
import { tableOf, type TableDraft } from './table-draft.js';
import { describeTypicalSizes } from './typical-sizes.js';

/** In the order of the lists, newest first, so that each filter is one range of one index. */
const instanceIndices: Readonly<Record<string, string>> = {
  instance_started: '(org_id, started_at, id)',
  instance_definition: '(org_id, definition_key, started_at, id)',
  instance_status: '(org_id, status, started_at, id)',
  instance_started_by: '(org_id, started_by, started_at, id)',
  instance_number: '(org_id, number, started_at, id)',
  instance_parent: '(org_id, parent_id, started_at, id) WHERE parent_id IS NOT NULL',
  instance_overdue: '(org_id, started_at, id) WHERE overdue = true',
};

const previousInstanceIndices: Readonly<Record<string, string>> = {
  instance_definition: '(org_id, definition_key, id)',
  instance_status: '(org_id, status, id)',
  instance_started_by: '(org_id, started_by, id)',
  instance_number: '(org_id, number)',
  instance_parent: '(org_id, parent_id)',
};

const taskIndices: Readonly<Record<string, string>> = {
  task_due: "(org_id, overdue, due_at, id, definition_key) WHERE status = 'open'",
  task_opened: "(org_id, opened_at, id) WHERE status = 'open'",
};

const previousTaskIndices: Readonly<Record<string, string>> = {
  task_instance: '(org_id, instance_id)',
  task_assignee: '(org_id, assignee_id, id) WHERE assignee_id IS NOT NULL',
  task_decided_by: '(org_id, decided_by, id) WHERE decided_by IS NOT NULL',
};

const otherIndices: Readonly<Record<string, readonly [table: string, columns: string]>> = {
  notification_unread: ['notification', '(org_id, user_id, id) WHERE read_at IS NULL'],
  incident_kind: ['incident', '(org_id, kind, id)'],
  incident_status_kind: ['incident', '(org_id, status, kind, id)'],
  register_entry_status: ['register_entry', '(org_id, register, status, key) WHERE status IS NOT NULL'],
};

/**
 * Every list is a range of an index that already has its order. What a list is narrowed to stands in the rows that are
 * walked: the states of a case are rows of their own, and an inbox row knows its due time and whether it is claimed.
 */
export class ListsByIndex1764300000000 implements MigrationInterface {
  readonly name = 'ListsByIndex1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const name of [...Object.keys(previousInstanceIndices), ...Object.keys(previousTaskIndices)])
      await runner.query(`DROP INDEX ${name}`);
    await runner.query(`ALTER TABLE task ADD COLUMN candidates text${collation[dialect]}`);
    await runner.query(openCandidates[dialect]);
    for (const table of listTables) await rebuild(runner, table);
    await create(runner, activeState);
    await runner.query(activeStates[dialect]);
    await runner.query('ALTER TABLE instance DROP COLUMN active_states');
    await runner.query(`ALTER TABLE register_entry ADD COLUMN status text${collation[dialect]}`);
    for (const statement of registerStatus[dialect]) await runner.query(statement);
    await createIndices(runner, 'instance', instanceIndices);
    await createIndices(runner, 'task', taskIndices);
    for (const [name, [table, columns]] of Object.entries(otherIndices))
      await runner.query(`CREATE INDEX ${name} ON ${table} ${columns}`);
    if (dialect === 'sqlite') await describeTypicalSizes(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    for (const name of [...Object.keys(instanceIndices), ...Object.keys(taskIndices), ...Object.keys(otherIndices)])
      await runner.query(`DROP INDEX ${name}`);
    await runner.query('ALTER TABLE register_entry DROP COLUMN status');
    await runner.query(`ALTER TABLE instance ADD COLUMN active_states text${collation[dialect]} NOT NULL DEFAULT ''`);
    await runner.query(`UPDATE instance SET active_states = COALESCE((
      SELECT '|' || ${dialect === 'postgres' ? 'string_agg' : 'group_concat'}(state, '|') || '|' FROM active_state
      WHERE active_state.org_id = instance.org_id AND active_state.instance_id = instance.id), '')`);
    for (const table of previousTables) await rebuild(runner, table);
    await runner.dropTable(activeState.name);
    await runner.query('ALTER TABLE task DROP COLUMN candidates');
    await createIndices(runner, 'instance', previousInstanceIndices);
    await createIndices(runner, 'task', previousTaskIndices);
    if (dialect === 'sqlite') await describeTypicalSizes(runner);
  }
}

const dialectOf = (runner: QueryRunner): Dialect =>
  runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';

const collation: Readonly<Record<Dialect, string>> = { sqlite: '', postgres: ' COLLATE "C"' };

async function createIndices(
  runner: QueryRunner,
  table: string,
  indices: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, columns] of Object.entries(indices))
    await runner.query(`CREATE INDEX ${name} ON ${table} ${columns}`);
}

async function create(runner: QueryRunner, draft: TableDraft): Promise<void> {
  const dialect = dialectOf(runner);
  await runner.createTable(tableOf(draft, dialect));
  if (dialect === 'postgres') await runner.query(`ALTER TABLE ${draft.name} ALTER COLUMN org_id SET (n_distinct = 1)`);
}

/** A key keeps its name on PostgreSQL, so the old table goes before the new one comes. */
async function rebuild(runner: QueryRunner, { draft, rows }: RebuiltTable): Promise<void> {
  const columns = Object.keys(draft.columns).join(', ');
  await runner.query(`CREATE TABLE ${draft.name}_copy AS ${rows(dialectOf(runner))}`);
  await runner.query(`DROP TABLE ${draft.name}`);
  await create(runner, draft);
  await runner.query(`INSERT INTO ${draft.name} (${columns}) SELECT ${columns} FROM ${draft.name}_copy`);
  await runner.query(`DROP TABLE ${draft.name}_copy`);
}

const activeState: TableDraft = {
  name: 'active_state',
  withoutRowid: true,
  columns: { org_id: 'key', state: 'key', started_at: 'key', instance_id: 'key' },
};

const activeStates: Readonly<Record<Dialect, string>> = {
  sqlite: `INSERT OR IGNORE INTO active_state (org_id, state, started_at, instance_id)
    SELECT instance.org_id, path.value, instance.started_at, instance.id FROM instance,
      json_each('["' || replace(trim(instance.active_states, '|'), '|', '","') || '"]') AS path WHERE path.value <> ''`,
  postgres: `INSERT INTO active_state (org_id, state, started_at, instance_id)
    SELECT instance.org_id, path, instance.started_at, instance.id
    FROM instance, unnest(string_to_array(trim(both '|' from instance.active_states), '|')) AS path WHERE path <> ''
    ON CONFLICT DO NOTHING`,
};

const candidatesOf = (list: string): string => `UPDATE task SET candidates = (SELECT ${list} FROM task_candidate
  WHERE task_candidate.org_id = task.org_id AND task_candidate.task_id = task.id) WHERE status = 'open'`;

const openCandidates: Readonly<Record<Dialect, string>> = {
  sqlite: candidatesOf('json_group_array(user_id)'),
  postgres: candidatesOf("COALESCE(json_agg(user_id ORDER BY user_id)::text, '[]')"),
};

const registerStatus: Readonly<Record<Dialect, readonly string[]>> = {
  sqlite: [
    `UPDATE register_entry SET status = json_extract(data, '$.status')
      WHERE json_valid(data) AND json_type(data, '$.status') = 'text'`,
  ],
  // A damaged row must not keep the server from starting.
  postgres: [
    `CREATE FUNCTION pg_temp.status_in(data text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN
      RETURN CASE json_typeof(data::json -> 'status') WHEN 'string' THEN data::json ->> 'status' END;
      EXCEPTION WHEN others THEN RETURN NULL; END $$`,
    'UPDATE register_entry SET status = pg_temp.status_in(data)',
    'DROP FUNCTION pg_temp.status_in(text)',
  ],
};
