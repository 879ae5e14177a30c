import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf, type TableDraft } from './table-draft.js';

const organisationRecord: TableDraft = {
  name: 'organisation_record',
  columns: {
    org_id: 'key',
    position: 'integer key',
    kind: 'text',
    subject: 'text',
    version: 'integer',
    at: 'text',
    record: 'text',
    hash: 'text',
  },
  uniqueIndices: { organisation_record_subject: ['org_id', 'kind', 'subject', 'version'] },
};

const sentence = 'the log of an organisation is append-only';

const sqliteTriggers: Readonly<Record<string, string>> = {
  organisation_record_refuse_update: 'BEFORE UPDATE ON organisation_record',
  organisation_record_refuse_delete: 'BEFORE DELETE ON organisation_record',
  // INSERT OR REPLACE removes the old row without asking the delete trigger.
  organisation_record_refuse_replace: `BEFORE INSERT ON organisation_record WHEN EXISTS (
    SELECT 1 FROM organisation_record WHERE org_id = NEW.org_id AND position = NEW.position)
    OR EXISTS (SELECT 1 FROM organisation_record WHERE org_id = NEW.org_id AND kind = NEW.kind
      AND subject = NEW.subject AND version = NEW.version)`,
};

/** What administrators set for their organisation is a log that the database itself keeps from being changed. */
export class OrganisationLog1764400000000 implements MigrationInterface {
  readonly name = 'OrganisationLog1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
    await runner.createTable(tableOf(organisationRecord, dialect));
    if (dialect === 'sqlite') {
      for (const [name, when] of Object.entries(sqliteTriggers))
        await runner.query(`CREATE TRIGGER ${name} ${when} BEGIN SELECT RAISE(FAIL, '${sentence}'); END`);
      return;
    }
    await runner.query(`CREATE FUNCTION organisation_record_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION '${sentence}' USING ERRCODE = 'restrict_violation'; END $$`);
    await runner.query(`CREATE TRIGGER organisation_record_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE
      ON organisation_record FOR EACH STATEMENT EXECUTE FUNCTION organisation_record_refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(organisationRecord.name);
    if (runner.connection.options.type === 'postgres')
      await runner.query('DROP FUNCTION organisation_record_refuse_change()');
  }
}
