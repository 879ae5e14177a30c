import { readFileSync } from 'node:fs';
import type { LoadedDefinition } from '../definition-loader.js';
import type { ReadCode } from './compiled-module.js';
import { CodeReader } from './reachable-code.js';
import { releaseName, releaseOf, type Release } from './release.js';

/**
 * Freezes each definition as it really runs: its data are those of the loaded one, its code is that of the compiled
 * files. A test runner that compiles the sources in its own way leaves the code to test/conformance.
 *
 * @param read a compiled file; from the disk when absent.
 * @returns by `<key>@<version>`.
 */
export function compiledReleases(
  loaded: readonly LoadedDefinition[],
  read: ReadCode = (path) => readFileSync(path, 'utf8'),
): ReadonlyMap<string, Release> {
  const code = new CodeReader(read);
  return new Map(
    loaded.map(({ path, definition }) => [
      releaseName(definition.key, definition.version),
      releaseOf(definition, path.endsWith('.ts') ? null : code.reachedFrom(path)),
    ]),
  );
}
