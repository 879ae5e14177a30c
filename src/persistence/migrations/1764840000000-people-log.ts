import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const indices: Readonly<Record<string, readonly string[]>> = {
  organisation_record_kind: ['org_id', 'kind', 'position'],
  organisation_record_about: ['org_id', 'subject', 'position'],
};

/** The log of an organisation is read by kind and by what it is about; a password knows who has set it. */
export class PeopleLog1764840000000 implements MigrationInterface {
  readonly name = 'PeopleLog1764840000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columnNames] of Object.entries(indices))
      await runner.createIndex('organisation_record', new TableIndex({ name, columnNames: [...columnNames] }));
    const isPostgres = runner.connection.options.type === 'postgres';
    const column = { name: 'password_set_by', type: 'text', isNullable: true, ...(isPostgres && { collation: 'C' }) };
    await runner.addColumn('directory_user', new TableColumn(column));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('directory_user', 'password_set_by');
    for (const name of Object.keys(indices)) await runner.dropIndex('organisation_record', name);
  }
}
