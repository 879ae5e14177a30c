import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { tableOf, type TableDraft } from './table-draft.js';

const delegation: TableDraft = {
  name: 'delegation',
  columns: {
    org_id: 'key',
    id: 'key',
    principal_id: 'text',
    deputy_id: 'text',
    starts_at: 'text',
    ends_at: 'text',
    processes: 'optional text',
    created_by: 'text',
    created_at: 'text',
    ended_at: 'optional text',
    ended_by: 'optional text',
  },
  indices: {
    delegation_principal: ['org_id', 'principal_id', 'id'],
    delegation_deputy: ['org_id', 'deputy_id', 'id'],
  },
};

/** People name deputies for a while. */
export class Delegations1764920000000 implements MigrationInterface {
  readonly name = 'Delegations1764920000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
    await runner.createTable(tableOf(delegation, dialect));
    const columnNames = ['org_id', 'ends_at', 'id'];
    const current = { name: 'delegation_current', columnNames, where: 'ended_at IS NULL' };
    await runner.createIndex(delegation.name, new TableIndex(current));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(delegation.name);
  }
}
