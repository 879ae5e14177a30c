import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who entered an entry of a ledger and who amended it last: whoever wrote it may be barred from what it leads to. */
export class EntryWriters1764960000000 implements MigrationInterface {
  readonly name = 'EntryWriters1764960000000';

  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.connection.options.type === 'postgres';
    // Not by addColumn, which copies the whole table on SQLite.
    for (const column of ['created_by', 'amended_by'])
      await runner.query(`ALTER TABLE register_entry ADD COLUMN ${column} text${isPostgres ? ' COLLATE "C"' : ''}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['amended_by', 'created_by'])
      await runner.query(`ALTER TABLE register_entry DROP COLUMN ${column}`);
  }
}
