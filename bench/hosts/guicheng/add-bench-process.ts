import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const key = 'bench-expense';

/**
 * Adds the benchmark's process to the compiled application the way every process is added: one folder among the
 * workflows. It only points to the compiled workload, so that both share one copy of the engine.
 */
export function addBenchProcess(): void {
  const folder = resolve(__dirname, '../../../src/workflows/finance', key);
  mkdirSync(folder, { recursive: true });
  const workload = `../../../../bench/workload/${key}/${key}.process.js`;
  writeFileSync(resolve(folder, `${key}.process.js`), `module.exports = require('${workload}');\n`);
}
