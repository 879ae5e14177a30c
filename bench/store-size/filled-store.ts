import { openDatabase, type Database } from '../../src/persistence/index.js';
import { settle } from '../database/settle.js';

/** The tables that a finished case leaves rows in, with the columns that hold ids. */
const idColumns: Readonly<Record<string, readonly string[]>> = {
  instance: ['id'],
  history: ['instance_id', 'event_id'],
  task: ['id', 'instance_id'],
  participant: ['instance_id'],
  active_state: ['instance_id'],
  notification: ['id', 'instance_id', 'task_id'],
};

const casesInTransaction = 5000;
/** In the past, so that the copies sort before the cases of the load: milliseconds of 2024-01-01. */
const oldest = 1_704_067_200_000;
const millisecondsApart = 60_000;

/** A UUIDv7 of the template with the time of the n-th copy: as unique and as ascending as the real ones. */
function copiedId(column: string, dialect: Database['dialect']): string {
  const moment = `${oldest} + copies.n * ${millisecondsApart}`;
  const hex = dialect === 'sqlite' ? `printf('%012x', ${moment})` : `lpad(to_hex(${moment}), 12, '0')`;
  return `substr(${hex}, 1, 8) || '-' || substr(${hex}, 9, 4) || substr(template.${column}, 14)`;
}

function copyStatement(table: string, columns: readonly string[], dialect: Database['dialect'], first: number): string {
  const values = columns.map((column) => {
    if (idColumns[table]?.includes(column)) return copiedId(column, dialect);
    if (table === 'instance' && column === 'number') return `'C' || copies.n`;
    return `template.${column}`;
  });
  const numbers =
    dialect === 'sqlite'
      ? `(WITH RECURSIVE counted(n) AS (SELECT ${first} UNION ALL SELECT n + 1 FROM counted LIMIT ${casesInTransaction}) SELECT n FROM counted)`
      : `generate_series(${first}::bigint, ${first + casesInTransaction - 1}::bigint)`;
  const copies = dialect === 'sqlite' ? `${numbers} AS copies` : `${numbers} AS copies(n)`;
  return `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${copies} CROSS JOIN template_${table} AS template`;
}

/**
 * Fills a store that holds one finished case with copies of all its rows, as the real application wrote them. Only ids
 * and numbers differ; the texts of the records keep the ids of the template.
 *
 * @param cases rounded up to whole transactions; 0 only settles the store.
 */
export async function fillStore(url: string, cases: number): Promise<void> {
  // Its statements work for minutes without a word.
  const database = await openDatabase(url, { silenceMilliseconds: 0 });
  try {
    const { writer, dialect, unitOfWork } = database;
    const tables = writer.entityMetadatas.filter(({ tableName }) => tableName in idColumns);
    for (const { tableName } of tables)
      await writer.query(`CREATE TABLE template_${tableName} AS SELECT * FROM ${tableName}`);
    for (let first = 1; first <= cases; first += casesInTransaction) {
      await unitOfWork.run(async (transaction) => {
        for (const { tableName, columns } of tables) {
          const names = columns.map(({ databaseName }) => databaseName);
          await transaction.query(copyStatement(tableName, names, dialect, first));
        }
      });
    }
    for (const { tableName } of tables) await writer.query(`DROP TABLE template_${tableName}`);
    await settle(database, url);
  } finally {
    await database.close();
  }
}
