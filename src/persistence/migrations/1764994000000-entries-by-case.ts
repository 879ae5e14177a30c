import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeTypicalSizes } from './typical-sizes.js';

/** What a case has written into the ledgers is one range of one index. */
export class EntriesByCase1764994000000 implements MigrationInterface {
  readonly name = 'EntriesByCase1764994000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex(
      'entry_revision',
      new TableIndex({
        name: 'entry_revision_case',
        columnNames: ['org_id', 'instance_id', 'register', 'normal_key', 'revision'],
      }),
    );
    if (runner.connection.options.type !== 'postgres') await describeTypicalSizes(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('entry_revision', 'entry_revision_case');
    if (runner.connection.options.type !== 'postgres') await describeTypicalSizes(runner);
  }
}
