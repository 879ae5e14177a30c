import type { DataSource } from 'typeorm';

/** Any number that nobody else locks in this database. */
const migrationLock = 7_133_047;

/**
 * Runs the migrations that are due, all of them in one transaction, on connections of their own: they may take as long
 * as they need, and servers that start at the same moment wait for each other.
 *
 * @param dataSource is opened and closed
 */
export async function migratePostgres(dataSource: DataSource): Promise<void> {
  await dataSource.initialize();
  try {
    const guard = dataSource.createQueryRunner();
    try {
      await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
      await dataSource.runMigrations({ transaction: 'all' });
      await guard.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    } finally {
      await guard.release();
    }
  } finally {
    // Ends the lock, however it went.
    await dataSource.destroy();
  }
}
