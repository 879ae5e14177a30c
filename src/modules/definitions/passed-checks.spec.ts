import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassedChecks } from './passed-checks.js';

describe('PassedChecks', () => {
  let folder: string;
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  const passed = (): PassedChecks => new PassedChecks(join(folder, 'src'));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'passed-'));
    for (const path of ['engine', 'workflows/people/leave', 'modules/definitions', 'modules/forms'])
      mkdirSync(join(folder, 'src', path), { recursive: true });
    write('src/workflows/people/leave/leave.process.ts', 'one');
    write('definitions.lock.json', '{}');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('knows code that has passed, and none before', () => {
    expect(passed().has()).toBe(false);
    passed().add();
    expect(passed().has()).toBe(true);
  });

  it.each([
    ['a process', 'src/workflows/people/leave/leave.process.ts'],
    ['a word of the engine', 'src/engine/word.ts'],
    ['a check', 'src/modules/definitions/check.ts'],
    ['what was locked', 'definitions.lock.json'],
    ['a package', 'package-lock.json'],
  ])('does not know the code once %s has changed', (_, path) => {
    passed().add();
    write(path, 'two');
    expect(passed().has()).toBe(false);
  });

  it('does not mind a spec', () => {
    passed().add();
    write('src/workflows/people/leave/leave.spec.ts', 'two');
    expect(passed().has()).toBe(true);
  });
});
