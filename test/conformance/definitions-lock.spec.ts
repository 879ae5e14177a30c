import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';

const repository = join(__dirname, '..', '..');

/** What the script says; an empty text when it is content. */
function lock(root: string, ...options: readonly string[]): string {
  try {
    const script = join(repository, 'scripts', 'lock-definitions.mjs');
    execFileSync(execPath, [script, '--root', root, ...options], { encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    return (error as { readonly stderr: string }).stderr;
  }
}

describe('definitions.lock.json', () => {
  it('holds every version as it was released', () => {
    expect(lock(repository, '--check')).toBe('');
  });
});

describe('the lock of definitions', () => {
  const process = join('src', 'workflows', 'contracts', 'price-exception');
  let released: string;
  let root: string;
  let folder: string;

  beforeAll(() => {
    released = mkdtempSync(join(tmpdir(), 'released-'));
    cpSync(join(repository, process), join(released, process), { recursive: true });
    lock(released);
  });

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lock-'));
    folder = join(root, process);
    cpSync(released, root, { recursive: true });
  });

  afterEach(() => rmSync(root, { recursive: true }));
  afterAll(() => rmSync(released, { recursive: true }));

  function change(file: string, from: string | RegExp, to: string): void {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(folder, file), text.replace(from, to));
  }

  it('ignores comments and white space', () => {
    change('price-exception.process.ts', /^/, '// A remark.\n\n');
    change('price-exception.forms.ts', '/** What the requester corrects before he reports again. */', '');
    expect(lock(root, '--check')).toBe('');
  });

  it('ignores specs', () => {
    writeFileSync(join(folder, 'price-exception.spec.ts'), 'it("is something else", () => undefined);');
    expect(lock(root, '--check')).toBe('');
  });

  it.each([
    ['the chart', 'price-exception.process.ts', "initial: 'submitted'", "initial: 'returned'"],
    ['a form', 'price-exception.forms.ts', '@MaxLength(200)', '@MaxLength(201)'],
    ['the white space inside a text', 'price-exception.process.ts', 'Price', 'Pri ce'],
    ['a policy default', 'price-exception.policy.ts', "= 'departmentHead'", "= 'generalManager'"],
  ])('says what to do when %s of a released version changes', (_what, file, from, to) => {
    change(file, new RegExp(from.replace(/[()]/g, '\\$&'), 'i'), to);
    const sentence =
      'Expected price-exception@1 to be as it was released, but it has changed. A released version is frozen: ' +
      'keep the old one as price-exception.v1.process.ts (with copies of the files that change), raise the version ' +
      'in price-exception.process.ts to 2 and run npm run definitions:lock.';
    expect(lock(root, '--check')).toContain(sentence);
  });

  it('takes a changed version anew only when it is said that nobody runs it', () => {
    change('price-exception.forms.ts', '@MaxLength(200)', '@MaxLength(201)');
    expect(lock(root)).toContain('npm run definitions:lock -- --unreleased');
    expect(lock(root, '--unreleased')).toBe('');
    expect(lock(root, '--check')).toBe('');
  });

  it('takes a new version beside the old one, and asks for it to be locked', () => {
    cpSync(join(folder, 'price-exception.process.ts'), join(folder, 'price-exception.v1.process.ts'));
    cpSync(join(folder, 'price-exception.forms.ts'), join(folder, 'price-exception.v1.forms.ts'));
    change('price-exception.v1.process.ts', 'price-exception.forms.js', 'price-exception.v1.forms.js');
    change('price-exception.forms.ts', '@MaxLength(200)', '@MaxLength(201)');
    change('price-exception.process.ts', 'version: 1', 'version: 2');
    expect(lock(root, '--check')).toBe(
      'Expected price-exception@2 in definitions.lock.json, but it is not: run npm run definitions:lock.\n',
    );
    expect(lock(root)).toBe('');
    expect(lock(root, '--check')).toBe('');
  });

  it('misses a version that is gone', () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    expect(lock(root, '--check')).toContain('Expected price-exception@1 to be there');
  });
});
