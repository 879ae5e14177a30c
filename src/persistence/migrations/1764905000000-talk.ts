import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf, type TableDraft } from './table-draft.js';

const tables: readonly TableDraft[] = [
  {
    name: 'case_copy',
    columns: {
      org_id: 'key',
      user_id: 'key',
      id: 'key',
      instance_id: 'text',
      task_id: 'optional text',
      sent_by: 'text',
      sent_at: 'text',
      read_at: 'optional text',
    },
    indices: { case_copy_instance: ['org_id', 'instance_id', 'id', 'user_id'] },
    withoutRowid: true,
  },
  {
    name: 'seen_position',
    columns: { org_id: 'key', user_id: 'key', instance_id: 'key', position: 'integer', at: 'text' },
    withoutRowid: true,
  },
  {
    name: 'draft',
    columns: { org_id: 'key', user_id: 'key', key: 'key', content: 'text', saved_at: 'text' },
  },
];

/** What people say beside a case: copies with their receipts, how far somebody has seen it, what he has not submitted yet. */
export class Talk1764905000000 implements MigrationInterface {
  readonly name = 'Talk1764905000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const table of tables) await runner.createTable(tableOf(table, dialect));
    await runner.query('CREATE INDEX case_copy_unread ON case_copy (org_id, user_id, id) WHERE read_at IS NULL');
    await runner.query(
      "CREATE INDEX history_comment ON history (org_id, instance_id, position) WHERE kind = 'comment'",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX history_comment');
    for (const { name } of tables) await runner.dropTable(name);
  }
}
