import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf, type TableDraft } from './table-draft.js';

const tables: readonly TableDraft[] = [
  {
    name: 'blob',
    columns: { org_id: 'key', sha256: 'key', size: 'integer', pending_since: 'optional text' },
    sparseIndices: { blob_pending: ['org_id', 'pending_since'] },
  },
  {
    name: 'blob_chunk',
    columns: { org_id: 'key', sha256: 'key', position: 'integer key', bytes: 'bytes' },
  },
  {
    name: 'attachment',
    columns: {
      org_id: 'key',
      id: 'key',
      sha256: 'text',
      size: 'integer',
      type: 'text',
      name: 'optional text',
      name_ref: 'optional text',
      uploaded_by: 'text',
      uploaded_at: 'text',
      instance_id: 'optional text',
      erased_at: 'optional text',
    },
    indices: {
      attachment_blob: ['org_id', 'sha256'],
      attachment_uploader: ['org_id', 'uploaded_by'],
    },
    sparseIndices: {
      attachment_instance: ['org_id', 'instance_id', 'id'],
      attachment_name: ['org_id', 'name_ref'],
    },
  },
];

/** Files that belong to cases: what each is, and the bytes, once for each content. */
export class Attachments1764930000000 implements MigrationInterface {
  readonly name = 'Attachments1764930000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const table of tables) await runner.createTable(tableOf(table, dialect));
    await runner.query(
      'CREATE INDEX attachment_staged ON attachment (org_id, uploaded_at) WHERE instance_id IS NULL AND erased_at IS NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}
