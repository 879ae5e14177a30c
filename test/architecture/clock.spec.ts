import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '..', '..', 'src');

/** Who may look at the machine's clock, and why nobody could hand him the time. */
const allowed: Readonly<Record<string, string>> = {
  'modules/database/system-clock.ts': 'it is the clock',
  'modules/database/ascending-identifiers.ts':
    'an id carries the time at which this machine made it, and nothing is due by it',
  'persistence/storage-health.ts': 'it tells a person since when this machine cannot write',
  'persistence/hold-file.ts': 'it tells a person since when a process of this machine holds a file',
};

const reads = /Date\.now\b|new Date\(\)/;

describe('time', () => {
  it('is asked of the clock alone, which a test and the demo company can move', () => {
    const readers = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => reads.test(readFileSync(file, 'utf8')))
      .map((file) => relative(root, file));
    expect(readers.sort()).toEqual(Object.keys(allowed).sort());
  });
});
