import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { valueFingerprint } from '../value-fingerprint.js';

const rowsAtOnce = 1000;

/** Personal values are found by what they are, so that the person whom they are about can be forgotten. */
export class FindPersonalValues1764600000000 implements MigrationInterface {
  readonly name = 'FindPersonalValues1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    const collation = runner.connection.options.type === 'postgres' ? { collation: 'C' } : {};
    const column = new TableColumn({ name: 'fingerprint', type: 'text', isNullable: true, ...collation });
    await runner.addColumn('personal_value', column);
    await fill(runner);
    await runner.createIndex(
      'personal_value',
      new TableIndex({
        name: 'personal_value_fingerprint',
        columnNames: ['org_id', 'fingerprint'],
        where: 'fingerprint IS NOT NULL',
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('personal_value', 'personal_value_fingerprint');
    await runner.dropColumn('personal_value', 'fingerprint');
  }
}

/** In pages, by id; an id is of one organisation. */
async function fill(runner: QueryRunner): Promise<void> {
  const isPostgres = runner.connection.options.type === 'postgres';
  const source = isPostgres
    ? 'SELECT * FROM jsonb_to_recordset(CAST($1 AS jsonb)) AS v (id text, fingerprint text)'
    : "SELECT value ->> 'id' AS id, value ->> 'fingerprint' AS fingerprint FROM json_each(?)";
  for (let after = ''; ;) {
    const rows: { id: string; value: string }[] = await runner.query(
      `SELECT id, value FROM personal_value WHERE value IS NOT NULL AND id > ${isPostgres ? '$1' : '?'} ORDER BY id LIMIT ${rowsAtOnce}`,
      [after],
    );
    const last = rows.at(-1);
    if (!last) return;
    const found = rows.map(({ id, value }) => ({ id, fingerprint: valueFingerprint(value) }));
    await runner.query(
      `UPDATE personal_value SET fingerprint = v.fingerprint FROM (${source}) v WHERE personal_value.id = v.id`,
      [JSON.stringify(found)],
    );
    after = last.id;
  }
}
