import { Client } from 'pg';
import type { Database } from '../../src/persistence/index.js';

/**
 * Settles what bulk work leaves behind, so that it is not measured: the log, dead rows and, where the database keeps
 * them itself, statistics. On SQLite the product ships typical sizes, and ANALYZE of an empty store would forget them.
 * PostgreSQL takes longer over it than the product waits for any answer, so that is a connection of its own.
 */
export async function settle({ dialect, writer }: Database, url: string): Promise<void> {
  if (dialect === 'sqlite') {
    await writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
    return;
  }
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('VACUUM (ANALYZE)');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}
