import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase, type Database, type Dialect } from '../../src/persistence/index.js';
import { runSetting } from './run-setting.js';

export const dialects: readonly Dialect[] = ['sqlite', 'postgres'];

/**
 * The URL of an empty database of its own: a new SQLite file or a new PostgreSQL database. Nobody needs to remove it,
 * the end of the run does.
 */
export async function freshDatabaseUrl(dialect: Dialect): Promise<string> {
  const name = `${runSetting('GUICHENG_TEST_PREFIX')}${randomUUID().replaceAll('-', '')}`;
  if (dialect === 'sqlite') return `sqlite:${join(runSetting('GUICHENG_TEST_DIRECTORY'), `${name}.db`)}`;
  const server = new Client({ connectionString: runSetting('GUICHENG_TEST_POSTGRES') });
  await server.connect();
  try {
    await server.query(`CREATE DATABASE ${name}`);
  } finally {
    await server.end();
  }
  const url = new URL(runSetting('GUICHENG_TEST_POSTGRES'));
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs the suite on each database, with a fresh, migrated one that is shared by the tests of the suite. */
export function describeOnEachDatabase(
  name: string,
  suite: (database: () => Database, dialect: Dialect) => void,
): void {
  describe.each(dialects)(`${name} (%s)`, (dialect) => {
    let opened: Database | undefined;
    beforeAll(async () => {
      opened = await openDatabase(await freshDatabaseUrl(dialect));
    });
    afterAll(() => opened?.close());
    suite(() => {
      if (!opened) throw new Error('Expected to be asked for the database inside a test or hook, when it is open.');
      return opened;
    }, dialect);
  });
}
