import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A case is found by how its subject begins. Rows that are there get it as well as SQL can fold letters; the next event
 * of a case says it exactly.
 */
export class CaseSearch1764957000000 implements MigrationInterface {
  readonly name = 'CaseSearch1764957000000';

  async up(runner: QueryRunner): Promise<void> {
    const type = runner.connection.options.type === 'postgres' ? 'text COLLATE "C"' : 'text';
    // Not by addColumn, which copies the whole table on SQLite.
    await runner.query(`ALTER TABLE instance ADD COLUMN sought ${type} NOT NULL DEFAULT ''`);
    await runner.query(`UPDATE instance SET sought = substr(lower(replace(subject_zh, ' ', '')), 1, 200)
      WHERE subject_zh IS NOT NULL`);
    await runner.query('CREATE INDEX instance_sought ON instance (org_id, sought)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX instance_sought');
    await runner.query('ALTER TABLE instance DROP COLUMN sought');
  }
}
