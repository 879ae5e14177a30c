import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowHistoryChanges, refuseHistoryChanges } from './append-only-history.js';

/**
 * PostgreSQL writes a changed row anew. Where its page has room the indices of the table need not hear of it (a HOT
 * update), and a case changes with each of its events; and to compress its document each time costs more than the room
 * it saves.
 *
 * SQLite keeps a journal for each statement that may be undone alone. No statement of ours is: a failure ends the
 * transaction. So the triggers of the history fail without asking for that journal.
 */
export class CheaperWrites1763900000000 implements MigrationInterface {
  readonly name = 'CheaperWrites1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type === 'postgres')
      await runner.query('ALTER TABLE instance SET (fillfactor = 50, toast_tuple_target = 8160)');
    else await refuseWith(runner, 'FAIL');
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type === 'postgres')
      await runner.query('ALTER TABLE instance RESET (fillfactor, toast_tuple_target)');
    else await refuseWith(runner, 'ABORT');
  }
}

async function refuseWith(runner: QueryRunner, failure: 'ABORT' | 'FAIL'): Promise<void> {
  const statements = [...allowHistoryChanges('sqlite'), ...refuseHistoryChanges('sqlite', failure)];
  for (const statement of statements) await runner.query(statement);
}
