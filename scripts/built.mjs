import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is built: of which files and folders, and the file that notes from what of them it was.
 *
 * @typedef {{ readonly sources: readonly string[], readonly stamp: string }} Product
 */

/** @type {Product} */
export const server = {
  sources: ['src', 'package-lock.json', 'scripts/build.mjs', 'tsconfig.json', 'tsconfig.build.json'],
  stamp: 'dist/.built',
};

/** The console. @type {Product} */
export const pages = {
  sources: ['web/src', 'web/public', 'web/index.html', 'web/package-lock.json', 'web/vite.config.ts', 'web/layers.ts'],
  stamp: 'dist/.built-web',
};

/** @param {string} path @returns {readonly string[]} */
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The names and contents of everything that a build reads. @param {Product} product */
function fingerprint({ sources }) {
  const hash = createHash('sha256');
  // Types are made of the description of the interface, and say nothing of what is built.
  const files = sources.flatMap(filesIn).filter((file) => !file.endsWith('schema.d.ts'));
  for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Whether dist holds what the sources say now. @param {Product} product */
export const isBuilt = (product) =>
  existsSync(product.stamp) && readFileSync(product.stamp, 'utf8') === fingerprint(product);

/** Notes from which sources it was built. @param {Product} product */
export const noteBuilt = (product) => writeFileSync(product.stamp, fingerprint(product));
