import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowHistoryChanges, refuseHistoryChanges } from './append-only-history.js';
import { initialTables } from './initial-tables.js';

/**
 * PostgreSQL writes a changed row anew. Where its page has room the indices of the table need not hear of it (a HOT
 * update), and a case changes with each of its events; and to compress its document each time costs more than the room
 * it saves. Its planner must know that the organisation says nothing about a row, even from statistics that were taken
 * when there was one row: else it takes any index that begins with the organisation for as good as the primary key.
 *
 * SQLite keeps a journal for each statement that may be undone alone. No statement of ours is: a failure ends the
 * transaction. So the triggers of the history fail without asking for that journal.
 */
export class CheaperWrites1763900000000 implements MigrationInterface {
  readonly name = 'CheaperWrites1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type !== 'postgres') return refuseWith(runner, 'FAIL');
    await runner.query('ALTER TABLE instance SET (fillfactor = 50, toast_tuple_target = 8160)');
    await ofEachOrganisation(runner, 'SET (n_distinct = 1)');
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type !== 'postgres') return refuseWith(runner, 'ABORT');
    await runner.query('ALTER TABLE instance RESET (fillfactor, toast_tuple_target)');
    await ofEachOrganisation(runner, 'RESET (n_distinct)');
  }
}

async function ofEachOrganisation(runner: QueryRunner, setting: string): Promise<void> {
  for (const { name, columns } of initialTables)
    if ('org_id' in columns) await runner.query(`ALTER TABLE ${name} ALTER COLUMN org_id ${setting}`);
}

async function refuseWith(runner: QueryRunner, failure: 'ABORT' | 'FAIL'): Promise<void> {
  const statements = [...allowHistoryChanges('sqlite'), ...refuseHistoryChanges('sqlite', failure)];
  for (const statement of statements) await runner.query(statement);
}
