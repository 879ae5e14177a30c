import { Database } from '../../src/modules/database/index.js';
import { OutboxWorker } from '../../src/modules/effects/index.js';
import type { TestApplication } from './application.js';

/** How many rows each table of the product has, once everything that was sent so far is delivered. */
export async function rowCounts(application: TestApplication): Promise<Readonly<Record<string, number>>> {
  await application.nest.get(OutboxWorker).flush();
  const { reader } = application.nest.get(Database);
  const counts = reader.entityMetadatas.map(
    async ({ tableName, target }) => [tableName, await reader.getRepository(target).count()] as const,
  );
  return Object.fromEntries(await Promise.all(counts));
}
