import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** What somebody holds by a ledger is one range of one index. */
export class Custodians1764910000000 implements MigrationInterface {
  readonly name = 'Custodians1764910000000';

  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.connection.options.type === 'postgres';
    // Not by addColumn, which copies the whole table on SQLite.
    await runner.query(`ALTER TABLE register_entry ADD COLUMN custodian_id text${isPostgres ? ' COLLATE "C"' : ''}`);
    for (const statement of isPostgres ? inPostgres : inSqlite) await runner.query(statement);
    await runner.createIndex(
      'register_entry',
      new TableIndex({
        name: 'register_entry_custodian',
        columnNames: ['org_id', 'register', 'custodian_id', 'normal_key'],
        where: 'custodian_id IS NOT NULL',
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('register_entry', 'register_entry_custodian');
    await runner.query('ALTER TABLE register_entry DROP COLUMN custodian_id');
  }
}

const inSqlite = [
  `UPDATE register_entry SET custodian_id = json_extract(data, '$.custodianId')
    WHERE json_valid(data) AND json_type(data, '$.custodianId') = 'text'`,
];

/** A damaged row must not keep the server from starting. */
const inPostgres = [
  `CREATE FUNCTION pg_temp.custodian_in(data text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN
    RETURN CASE json_typeof(data::json -> 'custodianId') WHEN 'string' THEN data::json ->> 'custodianId' END;
    EXCEPTION WHEN others THEN RETURN NULL; END $$`,
  'UPDATE register_entry SET custodian_id = pg_temp.custodian_in(data)',
  'DROP FUNCTION pg_temp.custodian_in(text)',
];
