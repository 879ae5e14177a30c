import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf, type TableDraft } from './table-draft.js';

const followUp: TableDraft = {
  name: 'directory_follow_up',
  columns: {
    org_id: 'key',
    wanted: 'integer',
    walking: 'integer',
    done: 'integer',
    last_opened_at: 'text',
    last_task: 'text',
    lease_until: 'optional text',
    epoch: 'integer',
  },
  withoutRowid: true,
};

/** How far open tasks have followed the directory when the server stopped. */
export class DirectoryFollowUps1764940000000 implements MigrationInterface {
  readonly name = 'DirectoryFollowUps1764940000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
    await runner.createTable(tableOf(followUp, dialect));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(followUp.name);
  }
}
