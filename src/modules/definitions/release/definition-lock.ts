import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Release } from './release.js';

const fileName = 'definitions.lock.json';

/** The released versions by `<key>@<version>`. */
export type DefinitionLock = ReadonlyMap<string, Release>;

/** Where the lock file is: in the nearest folder above the code, so that `src`, `dist` and a copied `dist` all find it. */
export function lockPath(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, fileName);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return null;
  }
}

/**
 * The lock file that `npm run definitions:lock` writes.
 *
 * @throws Error where there is no lock file.
 */
export function readLock(from: string = __dirname): DefinitionLock {
  const path = lockPath(from);
  if (path === null) throw new Error(`Expected ${fileName} beside package.json, but found none.`);
  return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Release>));
}
