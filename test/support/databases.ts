import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase, type Database, type Dialect } from '../../src/persistence/index.js';
import { runSetting } from './run-setting.js';

export const dialects: readonly Dialect[] = ['sqlite', 'postgres'];

const newName = (): string => `${runSetting('GUICHENG_TEST_PREFIX')}${randomUUID().replaceAll('-', '')}`;

const fileOf = (name: string): string => join(runSetting('GUICHENG_TEST_DIRECTORY'), `${name}.db`);

/**
 * The URL of an empty database of its own: a new SQLite file or a new PostgreSQL database. Nobody needs to remove it,
 * the end of the run does.
 */
export async function freshDatabaseUrl(dialect: Dialect): Promise<string> {
  const name = newName();
  if (dialect === 'sqlite') return `sqlite:${fileOf(name)}`;
  await onServer((server) => server.query(`CREATE DATABASE ${name}`));
  return postgresUrl(name);
}

/** The same after all migrations, which ran once for the whole run: a copy of what they made. */
export async function migratedDatabaseUrl(dialect: Dialect): Promise<string> {
  const name = newName();
  if (dialect === 'sqlite') {
    await copyFile(await migratedFile(), fileOf(name));
    return `sqlite:${fileOf(name)}`;
  }
  await onServer(async (server) => {
    // Nobody may be connected to what is copied, so those who copy it wait for each other and for who makes it.
    await server.query(`SELECT pg_advisory_lock(1)`);
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${await migratedDatabase(server)}`);
  });
  return postgresUrl(name);
}

async function migratedFile(): Promise<string> {
  const file = fileOf('migrated');
  if (existsSync(file)) return file;
  const url = await freshDatabaseUrl('sqlite');
  await (await openDatabase(url)).close();
  // Whoever else makes it at this moment makes the same.
  await rename(url.slice('sqlite:'.length), file);
  return file;
}

async function migratedDatabase(server: Client): Promise<string> {
  const name = `${runSetting('GUICHENG_TEST_PREFIX')}migrated`;
  const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 1) return name;
  const made = newName();
  await server.query(`CREATE DATABASE ${made}`);
  await (await openDatabase(postgresUrl(made))).close();
  await server.query(`ALTER DATABASE ${made} RENAME TO ${name}`);
  return name;
}

async function onServer<T>(act: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: runSetting('GUICHENG_TEST_POSTGRES') });
  await server.connect();
  try {
    return await act(server);
  } finally {
    await server.end();
  }
}

function postgresUrl(name: string): string {
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
      opened = await openDatabase(await migratedDatabaseUrl(dialect));
    });
    afterAll(() => opened?.close());
    suite(() => {
      if (!opened) throw new Error('Expected to be asked for the database inside a test or hook, when it is open.');
      return opened;
    }, dialect);
  });
}
