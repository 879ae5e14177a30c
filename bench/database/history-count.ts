import { openDatabase } from '../../src/persistence/index.js';

/** How many records the histories of a database hold. */
export async function historyCount(url: string): Promise<number> {
  const database = await openDatabase(url);
  try {
    const [row] = await database.reader.query<{ records: number | string }[]>(
      'SELECT count(*) AS records FROM history',
    );
    return Number(row?.records);
  } finally {
    await database.close();
  }
}
