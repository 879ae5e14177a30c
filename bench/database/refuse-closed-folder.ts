import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * PostgreSQL does not run as root: the user that it runs as instead must reach its program, and its data, below these folders.
 *
 * @throws Error that names the first folder that is closed to others, and what helps
 */
export async function refuseClosedFolder(...folders: readonly string[]): Promise<void> {
  for (const start of folders)
    for (let folder = resolve(start); folder !== dirname(folder); folder = dirname(folder)) {
      if ((await stat(folder)).mode & 0o001) continue;
      throw new Error(
        `Expected a folder that every user may enter, because PostgreSQL does not run as root, but ${folder} is closed. ` +
          `Type 'chmod o+x ${folder}', run the benchmark as another user, measure SQLite alone (--only sqlite), or ` +
          'name a server in BENCH_DATABASE_URL.',
      );
    }
}
