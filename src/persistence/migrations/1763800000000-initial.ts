import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowHistoryChanges, refuseHistoryChanges } from './append-only-history.js';
import { initialTables } from './initial-tables.js';
import { tableOf } from './table-draft.js';
import { describeTypicalSizes } from './typical-sizes.js';

/** The tables of the first release, on both databases. */
export class Initial1763800000000 implements MigrationInterface {
  readonly name = 'Initial1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const draft of initialTables) await runner.createTable(tableOf(draft, dialect));
    for (const statement of refuseHistoryChanges(dialect)) await runner.query(statement);
    if (dialect === 'sqlite') await describeTypicalSizes(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const dialect = runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of allowHistoryChanges(dialect)) await runner.query(statement);
    for (const draft of initialTables.toReversed()) await runner.dropTable(draft.name);
  }
}
