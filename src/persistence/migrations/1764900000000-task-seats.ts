import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An open task that more than one person signs shows its seats in the inboxes. */
export class TaskSeats1764900000000 implements MigrationInterface {
  readonly name = 'TaskSeats1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    const type = runner.connection.options.type === 'postgres' ? 'text COLLATE "C"' : 'text';
    // Not by addColumn, which copies the whole table on SQLite.
    await runner.query(`ALTER TABLE task ADD COLUMN seats ${type}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task DROP COLUMN seats');
  }
}
