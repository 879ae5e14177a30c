import Database from 'better-sqlite3';
import { join } from 'node:path';
import type { BenchDatabases } from './bench-databases.js';

/** One file for each database in the directory of the run. */
export function sqliteDatabases(directory: string): BenchDatabases {
  const memory = new Database(':memory:');
  const { version } = memory.prepare('SELECT sqlite_version() AS version').get() as { version: string };
  memory.close();
  return {
    dialect: 'sqlite',
    description: `SQLite ${version}, WAL, synchronous=FULL`,
    create: (name) => Promise.resolve(`sqlite:${join(directory, `${name}.db`)}`),
    close: () => Promise.resolve(),
  };
}
