import type { DataSource } from 'typeorm';
import type { Dialect } from './dialect.js';

/** Any number that nobody else locks in this database. */
const migrationLock = 7_133_047;

/**
 * Runs the migrations that are due, all of them in one transaction. Servers that start at the same moment on one
 * PostgreSQL database wait for each other; a SQLite file belongs to one server.
 */
export async function migrate(dataSource: DataSource, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') {
    await dataSource.runMigrations({ transaction: 'all' });
    return;
  }
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    try {
      await dataSource.runMigrations({ transaction: 'all' });
    } finally {
      await guard.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    }
  } finally {
    await guard.release();
  }
}
