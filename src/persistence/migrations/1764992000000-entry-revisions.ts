import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf, type TableDraft } from './table-draft.js';
import { describeTypicalSizes } from './typical-sizes.js';

const revision: TableDraft = {
  name: 'entry_revision',
  withoutRowid: true,
  columns: {
    org_id: 'key',
    register: 'key',
    normal_key: 'key',
    revision: 'integer key',
    instance_id: 'text',
    at: 'text',
  },
};

/** Every case that wrote an entry of a ledger, not the last one alone. */
export class EntryRevisions1764992000000 implements MigrationInterface {
  readonly name = 'EntryRevisions1764992000000';

  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.connection.options.type === 'postgres';
    await runner.createTable(tableOf(revision, isPostgres ? 'postgres' : 'sqlite'));
    // Of entries that are there already the rows know the last writer alone.
    await runner.query(`INSERT INTO entry_revision (org_id, register, normal_key, revision, instance_id, at)
      SELECT org_id, register, normal_key, revision, instance_id, updated_at FROM register_entry`);
    if (!isPostgres) await describeTypicalSizes(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(revision.name);
    if (runner.connection.options.type !== 'postgres') await describeTypicalSizes(runner);
  }
}
