/*
 * Writes definitions.lock.json, which freezes every released version of every process by its digest.
 *
 *   npm run definitions:lock                  adds new versions; refuses to touch one that has changed
 *   npm run definitions:lock -- --unreleased  also takes changed versions anew: only for those that nobody runs yet
 *   npm run definitions:lock -- --check       writes nothing; exits with 1 and says what to do when something is amiss
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { definitionDigests } from './definition-digests.mjs';

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    unreleased: { type: 'boolean', default: false },
    root: { type: 'string', default: resolve(import.meta.dirname, '..') },
  },
});

const lockPath = join(options.root, 'definitions.lock.json');
const digests = definitionDigests(join(options.root, 'src', 'workflows'));

/** @type {Record<string, import('./definition-digests.mjs').Release>} */
const locked = existsSync(lockPath) ? JSON.parse(readFileSync(lockPath, 'utf8')) : {};

/** @param {string} release */
const newVersionOf = (release) => {
  const [key = '', version = ''] = release.split('@');
  return (
    `keep the old one as ${key}.v${version}.process.ts (with copies of the files that change), ` +
    `raise the version in ${key}.process.ts to ${Number(version) + 1} and run npm run definitions:lock`
  );
};

const changed = [...digests].filter(([release, { digest }]) => locked[release] && locked[release].digest !== digest);
const added = [...digests.keys()].filter((release) => !locked[release]);
const gone = Object.keys(locked).filter((release) => !digests.has(release));

/** @type {string[]} */
const complaints = [];
if (!options.unreleased) {
  for (const [release] of changed) {
    complaints.push(
      `Expected ${release} to be as it was released, but it has changed. A released version is frozen: ${newVersionOf(release)}. ` +
        'If nobody has ever run this version, run npm run definitions:lock -- --unreleased instead.',
    );
  }
  for (const release of gone) {
    complaints.push(
      `Expected ${release} to be there, because cases may still run on it, but it is gone. Restore it. ` +
        'If nobody has ever run this version, run npm run definitions:lock -- --unreleased instead.',
    );
  }
}
if (options.check) {
  for (const release of added) {
    complaints.push(`Expected ${release} in definitions.lock.json, but it is not: run npm run definitions:lock.`);
  }
}

if (complaints.length > 0) {
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = 1;
} else if (!options.check) {
  writeFileSync(lockPath, `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`);
  console.log(
    `definitions.lock.json holds ${digests.size} versions: ${added.length} added, ${changed.length} changed.`,
  );
}
