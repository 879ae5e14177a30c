/*
 * Writes definitions.lock.json, which freezes every released version of every process by what it means.
 *
 *   npm run definitions:lock                  adds new versions; refuses to touch one that has changed
 *   npm run definitions:lock -- --unreleased  also takes changed versions anew: only for those that nobody runs yet
 *   npm run definitions:lock -- --check       writes nothing; exits with 1 and says what to do when something is amiss
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CompiledSources } from './compiled-sources.mjs';

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    unreleased: { type: 'boolean', default: false },
    root: { type: 'string', default: resolve(import.meta.dirname, '..') },
  },
});

const sources = new CompiledSources(options.root);
/** @param {string} name of a file of the module that knows definitions. */
const definitions = (name) => sources.load(join(options.root, 'src', 'modules', 'definitions', name));
const { loadDefinitionFiles } = definitions('definition-loader.js');
const { compareWithLock } = definitions('release/compare-with-lock.js');
const { changedReleases } = definitions('release/changed-releases.js');
const { compiledReleases } = definitions('release/compiled-releases.js');

/** @param {string} path */
const compiled = (path) => path.replace(/\.ts$/, '.js');

function releasesOfSources() {
  const loaded = loadDefinitionFiles(join(options.root, 'src', 'workflows'), (path) => sources.load(compiled(path)));
  const files = loaded.map(({ path, definition }) => ({ path: compiled(path), definition }));
  /** @type {Map<string, unknown>} */
  const releases = compiledReleases(files, sources.read);
  return new Map([...releases].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const lockPath = join(options.root, 'definitions.lock.json');
/** @type {Map<string, unknown>} */
let found;
try {
  found = releasesOfSources();
} catch (error) {
  // What is wrong with a process file is for its author; anything else is a defect of this script.
  if (!Object(error).reasons) throw error;
  console.error(Object(error).message);
  process.exit(1);
}
const lock = new Map(Object.entries(existsSync(lockPath) ? JSON.parse(readFileSync(lockPath, 'utf8')) : {}));
const { changed, added, gone } = compareWithLock(lock, found);

/** @type {string[]} */
const complaints = [];
if (!options.unreleased) {
  if (changed.length > 0) complaints.push(changedReleases(changed));
  for (const name of gone) {
    complaints.push(
      `Expected ${name} to be there, because cases may still run on it, but it is gone. Restore it. ` +
        'If nobody has ever run this version, run npm run definitions:lock -- --unreleased instead.',
    );
  }
}
if (options.check) {
  for (const name of added) {
    complaints.push(`Expected ${name} in definitions.lock.json, but it is not: run npm run definitions:lock.`);
  }
}

if (complaints.length > 0) {
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = 1;
} else if (!options.check) {
  writeFileSync(lockPath, `${JSON.stringify(Object.fromEntries(found), null, 2)}\n`);
  console.log(`definitions.lock.json holds ${found.size} versions: ${added.length} added, ${changed.length} changed.`);
}
