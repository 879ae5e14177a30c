import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const indices: readonly (readonly [table: string, name: string, columns: readonly string[], where?: string])[] = [
  ['incident', 'incident_cause', ['org_id', 'cause', 'id'], "status = 'open'"],
  ['incident', 'incident_outbox', ['org_id', 'outbox_id'], 'outbox_id IS NOT NULL'],
  ['incident', 'incident_timer', ['org_id', 'timer_id'], 'timer_id IS NOT NULL'],
  ['timer', 'timer_organisation', ['org_id', 'due_at', 'id']],
  ['outbox', 'outbox_organisation', ['org_id', 'next_attempt_at', 'id']],
];

/** What administrators look through: incidents by cause, timers and deliveries of one organisation by when they are due. */
export class Operations1764970000000 implements MigrationInterface {
  readonly name = 'Operations1764970000000';

  async up(runner: QueryRunner): Promise<void> {
    const text = runner.connection.options.type === 'postgres' ? 'text COLLATE "C"' : 'text';
    // Not by addColumn, which copies the whole table on SQLite.
    await runner.query(`ALTER TABLE incident ADD COLUMN cause ${text} NOT NULL DEFAULT ''`);
    await runner.query(`ALTER TABLE incident ADD COLUMN assignee_id ${text}`);
    // What was raised before stands together by its kind.
    await runner.query("UPDATE incident SET cause = kind || ':'");
    for (const [table, name, columnNames, where] of indices)
      await runner.createIndex(
        table,
        new TableIndex({ name, columnNames: [...columnNames], ...(where ? { where } : {}) }),
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [, name] of indices) await runner.query(`DROP INDEX ${name}`);
    await runner.query('ALTER TABLE incident DROP COLUMN assignee_id');
    await runner.query('ALTER TABLE incident DROP COLUMN cause');
  }
}
