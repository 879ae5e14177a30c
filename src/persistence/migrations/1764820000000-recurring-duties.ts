import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf, type TableDraft } from './table-draft.js';

const recurringDuty: TableDraft = {
  name: 'recurring_duty',
  columns: {
    org_id: 'key',
    process: 'key',
    name: 'key',
    done_until: 'text',
    lease_until: 'optional text',
    epoch: 'integer',
  },
  withoutRowid: true,
};

/** Duties that come back by the calendar begin their cases once, whatever stops meanwhile. */
export class RecurringDuties1764820000000 implements MigrationInterface {
  readonly name = 'RecurringDuties1764820000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
    await runner.createTable(tableOf(recurringDuty, dialect));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(recurringDuty.name);
  }
}
