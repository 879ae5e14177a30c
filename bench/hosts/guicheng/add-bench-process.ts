import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadDefinitionFiles } from '../../../src/modules/definitions/definition-loader.js';
import { compiledReleases } from '../../../src/modules/definitions/release/compiled-releases.js';

const key = 'bench-expense';
const compiled = resolve(__dirname, '../../..');
const lockFile = 'definitions.lock.json';

/**
 * Adds the benchmark's process to the compiled application the way every process is added: one folder among the
 * workflows and one entry in the lock file. The folder only points to the workload, so that both share one engine.
 */
export function addBenchProcess(): void {
  const workflows = resolve(compiled, 'src/workflows');
  const folder = resolve(workflows, 'finance', key);
  mkdirSync(folder, { recursive: true });
  const workload = `../../../../bench/workload/${key}/${key}.process.js`;
  writeFileSync(resolve(folder, `${key}.process.js`), `module.exports = require('${workload}');\n`);
  const released = JSON.parse(readFileSync(resolve(compiled, '..', lockFile), 'utf8')) as object;
  const added = [...compiledReleases(loadDefinitionFiles(workflows))].filter(([name]) => name.startsWith(`${key}@`));
  // The server looks for the nearest lock file above its code: this copy stands in front of the repository's.
  const locked = { ...released, ...Object.fromEntries(added) };
  writeFileSync(resolve(compiled, lockFile), `${JSON.stringify(locked, null, 2)}\n`);
}
