import { rm } from 'node:fs/promises';
import { Client } from 'pg';

/** Once after all suites: stops our own server, or removes what this run has left on a given one. */
export default async function globalTeardown(): Promise<void> {
  const { GUICHENG_TEST_DIRECTORY: directory, GUICHENG_TEST_PREFIX: prefix, TEST_DATABASE_URL: given } = process.env;
  await globalThis.stopTestPostgres?.();
  if (given && prefix) await dropDatabases(given, prefix);
  if (directory) await rm(directory, { recursive: true, force: true });
}

async function dropDatabases(server: string, prefix: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
