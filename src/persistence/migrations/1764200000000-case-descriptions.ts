import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = ['subject_zh', 'subject_en', 'summary'];

/**
 * A case says what it is about, and its number is its own in the whole organisation.
 *
 * What old rows are about is known to their definitions alone: the server fills them in when it starts, and finds them
 * by an index that is empty afterwards. Old numbers stay, because they stand in the histories; the one series of a month
 * goes on behind the highest number that any process has given in it.
 */
export class CaseDescriptions1764200000000 implements MigrationInterface {
  readonly name = 'CaseDescriptions1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    const type = runner.connection.options.type === 'postgres' ? 'text COLLATE "C"' : 'text';
    // Not by addColumn, which copies the whole table on SQLite.
    for (const column of columns) await runner.query(`ALTER TABLE instance ADD COLUMN ${column} ${type}`);
    await runner.query('CREATE INDEX instance_undescribed ON instance (org_id, id) WHERE subject_zh IS NULL');
    await runner.query(`
      INSERT INTO number_series (org_id, series, last)
      SELECT org_id, 'case:' || substr(series, length(series) - 3), MAX(last) FROM number_series
      GROUP BY org_id, 'case:' || substr(series, length(series) - 3)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM number_series WHERE series LIKE 'case:%'");
    await runner.query('DROP INDEX instance_undescribed');
    for (const column of columns) await runner.query(`ALTER TABLE instance DROP COLUMN ${column}`);
  }
}
