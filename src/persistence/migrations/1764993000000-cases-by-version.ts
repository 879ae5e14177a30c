import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeTypicalSizes } from './typical-sizes.js';

/** The cases of one version of a process are one range of one index. */
export class CasesByVersion1764993000000 implements MigrationInterface {
  readonly name = 'CasesByVersion1764993000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex(
      'instance',
      new TableIndex({
        name: 'instance_version',
        columnNames: ['org_id', 'definition_key', 'definition_version', 'started_at', 'id'],
      }),
    );
    if (runner.connection.options.type !== 'postgres') await describeTypicalSizes(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('instance', 'instance_version');
    if (runner.connection.options.type !== 'postgres') await describeTypicalSizes(runner);
  }
}
