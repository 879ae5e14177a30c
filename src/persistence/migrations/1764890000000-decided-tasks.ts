import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a person has decided is one range of one index, newest first. */
export class DecidedTasks1764890000000 implements MigrationInterface {
  readonly name = 'DecidedTasks1764890000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex(
      'task',
      new TableIndex({
        name: 'task_decided',
        columnNames: ['org_id', 'decided_by', 'closed_at', 'id'],
        where: 'decided_by IS NOT NULL',
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('task', 'task_decided');
  }
}
