import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnOf } from '../../src/engine/index.js';
import { assetStatuses } from '../../src/workflows/assets/fixed-asset.js';

const folder = join(__dirname, '..', '..', 'src', 'workflows');

it('calls every status that a process enters into a ledger by a title', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.process.ts'),
  );
  const entered = files
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .flatMap((source) => [...source.matchAll(/\bstatus: '(\w+)'/g)].map(([, status = '']) => status));
  const titled = Object.keys(columnOf('status')?.choices ?? {});
  expect(entered.length).toBeGreaterThan(20);
  expect([...entered, ...Object.keys(assetStatuses)].filter((status) => !titled.includes(status))).toEqual([]);
});
