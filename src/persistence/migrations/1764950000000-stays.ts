import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeTypicalSizes } from './typical-sizes.js';
import { tableOf, type TableDraft } from './table-draft.js';

const stay: TableDraft = {
  name: 'stay',
  withoutRowid: true,
  columns: {
    org_id: 'key',
    definition_key: 'key',
    until: 'key',
    instance_id: 'key',
    position: 'integer key',
    state: 'key',
    definition_version: 'integer',
    since: 'text',
    entered_at: 'text',
    overdue: 'boolean',
    suspended: 'boolean',
    has_left: 'boolean',
  },
};

const added = ['definition_key', 'definition_version', 'entered_at', 'since', 'overdue', 'suspended'];

/** How long cases stay where, for the figures of a process at any moment. */
export class Stays1764950000000 implements MigrationInterface {
  readonly name = 'Stays1764950000000';

  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.connection.options.type === 'postgres';
    const text = isPostgres ? 'text COLLATE "C"' : 'text';
    const no = isPostgres ? 'false' : '0';
    await runner.createTable(tableOf(stay, isPostgres ? 'postgres' : 'sqlite'));
    // Not by addColumn, which copies the whole table on SQLite.
    for (const column of [
      `definition_key ${text} NOT NULL DEFAULT ''`,
      'definition_version integer NOT NULL DEFAULT 0',
      `entered_at ${text}`,
      `since ${text}`,
      `overdue boolean NOT NULL DEFAULT ${no}`,
      `suspended boolean NOT NULL DEFAULT ${no}`,
    ])
      await runner.query(`ALTER TABLE active_state ADD COLUMN ${column}`);
    await runner.query(openStays);
    const columnNames = ['org_id', 'definition_key', 'state', 'instance_id'];
    const where = 'entered_at IS NOT NULL';
    await runner.createIndex('active_state', new TableIndex({ name: 'active_state_stay', columnNames, where }));
    // A case that is over as it ended before has no stay: its statistics begin with this release.
    await runner.createIndex(
      'incident',
      new TableIndex({
        name: 'incident_resolved',
        columnNames: ['org_id', 'resolved_at'],
        where: 'resolved_at IS NOT NULL',
      }),
    );
    if (!isPostgres) await describeTypicalSizes(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('incident', 'incident_resolved');
    await runner.dropIndex('active_state', 'active_state_stay');
    for (const column of added) await runner.query(`ALTER TABLE active_state DROP COLUMN ${column}`);
    await runner.dropTable(stay.name);
    if (runner.connection.options.type !== 'postgres') await describeTypicalSizes(runner);
  }
}

/** Of cases that are there already nobody knows when they came where they are: they stand there from their start. */
const openStays = `UPDATE active_state SET definition_key = instance.definition_key,
    definition_version = instance.definition_version, entered_at = instance.started_at, since = instance.started_at,
    overdue = instance.overdue, suspended = instance.suspended
  FROM instance WHERE instance.org_id = active_state.org_id AND instance.id = active_state.instance_id
    AND instance.started_at = active_state.started_at AND instance.status IN ('active', 'error') AND NOT EXISTS (
      SELECT 1 FROM active_state AS inner_state WHERE inner_state.org_id = active_state.org_id
        AND inner_state.instance_id = active_state.instance_id AND inner_state.started_at = active_state.started_at
        AND inner_state.state > active_state.state || '.' AND inner_state.state < active_state.state || '/')`;
