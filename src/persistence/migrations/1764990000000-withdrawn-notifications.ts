import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = ['on_behalf_of', 'waits_for', 'withdrawn_at'] as const;

/** What somebody was told may become untrue, and a deputy is told what his principal is told. */
export class WithdrawnNotifications1764990000000 implements MigrationInterface {
  readonly name = 'WithdrawnNotifications1764990000000';

  async up(runner: QueryRunner): Promise<void> {
    const text = runner.connection.options.type === 'postgres' ? 'text COLLATE "C"' : 'text';
    // Not by addColumn, which copies the whole table on SQLite.
    for (const column of columns) await runner.query(`ALTER TABLE notification ADD COLUMN ${column} ${text}`);
    await runner.query('DROP INDEX notification_unread');
    await runner.query(
      'CREATE INDEX notification_unread ON notification (org_id, user_id, id) WHERE read_at IS NULL AND withdrawn_at IS NULL',
    );
    await runner.query(
      'CREATE INDEX notification_waiting ON notification (org_id, task_id, waits_for) WHERE withdrawn_at IS NULL AND waits_for IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX notification_waiting');
    await runner.query('DROP INDEX notification_unread');
    await runner.query('CREATE INDEX notification_unread ON notification (org_id, user_id, id) WHERE read_at IS NULL');
    for (const column of columns) await runner.query(`ALTER TABLE notification DROP COLUMN ${column}`);
  }
}
