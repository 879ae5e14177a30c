import { openDatabase } from '../../src/persistence/index.js';

/** Gives an empty database the tables of Guicheng. */
export async function migrated(url: string): Promise<string> {
  const database = await openDatabase(url);
  await database.close();
  return url;
}
