import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const key = 'bench-expense';
const compiled = resolve(__dirname, '../../..');
const lockFile = 'definitions.lock.json';

/**
 * Adds the benchmark's process to the compiled application the way every process is added: one folder among the
 * workflows and one line in the lock file. The folder only points to the workload, so that both share one engine.
 */
export function addBenchProcess(): void {
  const folder = resolve(compiled, 'src/workflows/finance', key);
  mkdirSync(folder, { recursive: true });
  const workload = `../../../../bench/workload/${key}/${key}.process.js`;
  writeFileSync(resolve(folder, `${key}.process.js`), `module.exports = require('${workload}');\n`);
  const released = JSON.parse(readFileSync(resolve(compiled, '..', lockFile), 'utf8')) as object;
  // The server looks for the nearest lock file above its code: this copy stands in front of the repository's.
  const locked = { ...released, [`${key}@1`]: { digest: 'of the benchmark alone' } };
  writeFileSync(resolve(compiled, lockFile), `${JSON.stringify(locked, null, 2)}\n`);
}
