import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf, type TableDraft } from './table-draft.js';

const tables: readonly TableDraft[] = [
  {
    name: 'calendar_change',
    columns: {
      org_id: 'key',
      position: 'integer key',
      last_timer: 'text',
      done: 'boolean',
      lease_until: 'optional text',
      epoch: 'integer',
    },
    withoutRowid: true,
  },
  {
    name: 'calendar_move',
    columns: {
      org_id: 'key',
      position: 'integer key',
      timer_id: 'key',
      instance_id: 'text',
      name: 'text',
      from_at: 'text',
      to_at: 'text',
    },
    withoutRowid: true,
  },
];

/** What a change of the calendars has moved, and how far it was carried out when the server stopped. */
export class CalendarChanges1764830000000 implements MigrationInterface {
  readonly name = 'CalendarChanges1764830000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const table of tables) await runner.createTable(tableOf(table, dialect));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables) await runner.dropTable(name);
  }
}
