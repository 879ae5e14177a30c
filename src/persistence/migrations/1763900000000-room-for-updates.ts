import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * PostgreSQL writes a changed row anew. Where its page has room the indices of the table need not hear of it (a HOT
 * update), and a case changes with each of its events; and to compress its document each time costs more than the room
 * it saves. SQLite changes rows in place.
 */
export class RoomForUpdates1763900000000 implements MigrationInterface {
  readonly name = 'RoomForUpdates1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type !== 'postgres') return;
    await runner.query('ALTER TABLE instance SET (fillfactor = 50, toast_tuple_target = 8160)');
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type !== 'postgres') return;
    await runner.query('ALTER TABLE instance RESET (fillfactor, toast_tuple_target)');
  }
}
