import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const fileName = 'definitions.lock.json';

/** Where the lock file is: in the nearest folder above the code, so that `src`, `dist` and a copied `dist` all find it. */
function lockPath(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, fileName);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return null;
  }
}

/**
 * The digests of the released versions, by `<key>@<version>`, from the lock file that `npm run definitions:lock` writes.
 *
 * @throws Error where there is no lock file.
 */
export function lockedDigests(from: string = __dirname): ReadonlyMap<string, string> {
  const path = lockPath(from);
  if (path === null) throw new Error(`Expected ${fileName} beside package.json, but found none.`);
  const lock = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, { readonly digest: string }>>;
  return new Map(Object.entries(lock).map(([release, { digest }]) => [release, digest]));
}
