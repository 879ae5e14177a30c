import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf, type TableDraft } from './table-draft.js';

const demoClock: TableDraft = {
  name: 'demo_clock',
  columns: { org_id: 'key', seconds: 'integer' },
  withoutRowid: true,
};

/** On a demo company an administrator moves the clock forward, which a restart must not take back. */
export class DemoClock1764800000000 implements MigrationInterface {
  readonly name = 'DemoClock1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(tableOf(demoClock, runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(demoClock.name);
  }
}
