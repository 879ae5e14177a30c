import SqliteDatabase from 'better-sqlite3';
import { Client } from 'pg';

const guarded = ['history', 'organisation_record'];
const sqliteTriggers = guarded.flatMap((table) =>
  ['update', 'delete', 'replace'].map((what) => `${table}_refuse_${what}`),
);

/**
 * Somebody with the database in his hands: takes the triggers off that guard the history and the log, and runs his statements.
 *
 * @param statements SQL that both databases understand
 */
export async function intrude(databaseUrl: string, ...statements: readonly string[]): Promise<void> {
  if (databaseUrl.startsWith('sqlite:')) {
    const file = new SqliteDatabase(databaseUrl.slice('sqlite:'.length));
    for (const trigger of sqliteTriggers) file.exec(`DROP TRIGGER IF EXISTS ${trigger}`);
    for (const statement of statements) file.exec(statement);
    file.close();
    return;
  }
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const table of guarded) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
