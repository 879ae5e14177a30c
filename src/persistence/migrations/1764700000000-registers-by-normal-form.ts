import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const table = 'register_entry';
const index = (last: string): TableIndex =>
  new TableIndex({
    name: 'register_entry_status',
    columnNames: ['org_id', 'register', 'status', last],
    where: 'status IS NOT NULL',
  });

/** Registers are listed in the order of the normal forms of their keys, those of one status too. */
export class RegistersByNormalForm1764700000000 implements MigrationInterface {
  readonly name = 'RegistersByNormalForm1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(table, 'register_entry_status');
    await runner.createIndex(table, index('normal_key'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(table, 'register_entry_status');
    await runner.createIndex(table, index('key'));
  }
}
