import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RepositoryCopy } from '../support/repository-copy.js';

const repository = join(__dirname, '..', '..');
const people = join('src', 'workflows', 'people');

/** Processes as the generator writes them, so that what a test changes in one of them always stands there. */
const examples = ['chart-lock', 'guard-lock', 'form-lock', 'policy-lock', 'title-lock', 'text-lock'] as const;

const fileOf = (example: string, suffix: string): string => join(people, example, `${example}.${suffix}.ts`);

describe('the lock of definitions', () => {
  let copy: RepositoryCopy;
  let released: string;

  /** The class names of an example: `chart-lock` → `ChartLock`. */
  const pascal = (name: string): string => name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

  beforeAll(async () => {
    copy = new RepositoryCopy('src/workflows');
    expect(await copy.script('new-process.mjs', 'people/chart-lock')).toMatchObject({ code: 0 });
    for (const example of examples.slice(1)) {
      mkdirSync(join(copy.root, people, example));
      const text = readFileSync(join(copy.root, fileOf('chart-lock', 'process')), 'utf8')
        .replaceAll('chart-lock', example)
        .replaceAll('ChartLock', pascal(example))
        .replaceAll(
          'chartLock',
          pascal(example).replace(/^./, (letter) => letter.toLowerCase()),
        );
      writeFileSync(join(copy.root, fileOf(example, 'process')), text);
    }
    expect(await copy.script('lock-definitions.mjs')).toMatchObject({ code: 0 });
    released = join(copy.root, 'released');
    for (const name of ['src/workflows/people', 'src/engine', 'definitions.lock.json'])
      cpSync(join(copy.root, name), join(released, name), { recursive: true });
  }, 120_000);

  afterEach(() => {
    for (const name of readdirSync(join(copy.root, people))) rmSync(join(copy.root, people, name), { recursive: true });
    cpSync(released, copy.root, { recursive: true });
  });

  afterAll(() => copy.remove());

  /** What the script says; an empty text when it is content. */
  async function lock(...options: readonly string[]): Promise<string> {
    const { code, output } = await copy.script('lock-definitions.mjs', ...options);
    return code === 0 ? '' : output;
  }

  function change(file: string, from: string | RegExp, to: string): void {
    const path = join(copy.root, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(path, text.replace(from, to));
  }

  /** What is said in English of the versions that changed. */
  const changed = (said: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      [...(said.split('已发布的版本')[0] ?? '').matchAll(/^ {2}(\S+@\d+): (.*)$/gm)].map(([, name = '', what = '']) => [
        name,
        what,
      ]),
    );

  it('of the repository holds every version as it was released', async () => {
    expect(await copy.script('lock-definitions.mjs', '--check', '--root', repository)).toMatchObject({ code: 0 });
  });

  it('ignores comments, layout, types and specs, what no definition runs, and where a word stands', async () => {
    change(fileOf('chart-lock', 'process'), /^/, '// A remark.\n\n');
    change(fileOf('chart-lock', 'process'), "SUBMIT: 'approval'", 'SUBMIT: "approval"');
    change(fileOf('chart-lock', 'process'), 'export default', 'interface  Other {}\nexport default');
    change(fileOf('chart-lock', 'process'), /\/\*\* Every number of the manual.*\n/, '');
    writeFileSync(join(copy.root, fileOf('chart-lock', 'spec')), 'it("is something else", () => undefined);');
    change('src/engine/vocabulary.ts', /$/, '\nexport const newWord = (): number => 1;\n');
    change('src/engine/voting.ts', 'votes', 'ballots');
    change('src/engine/process-event.ts', 'export function baseContext', 'function unusedContext');
    change('src/engine/process-event.ts', /^/, "export { baseContext } from './base-context.js';\n");
    writeFileSync(
      join(copy.root, 'src/engine/base-context.ts'),
      "import type { ProcessContext, ProcessInput } from './process-event.js';\n" +
        /export function baseContext.*?\n}\n/s.exec(
          readFileSync(join(repository, 'src/engine/process-event.ts'), 'utf8'),
        )?.[0],
    );
    expect(await lock('--check')).toBe('');
  });

  it('says what changed in a process, and what to do, in both languages', async () => {
    change(fileOf('chart-lock', 'process'), "SUBMIT: 'approval'", "SUBMIT: 'approved'");
    change(fileOf('guard-lock', 'process'), 'export default', 'export const other = 1;\nexport default');
    change(fileOf('form-lock', 'process'), "'Subject')", "'Subject', { longest: 201 })");
    change(fileOf('policy-lock', 'process'), 'workingDays(3)', 'workingDays(4)');
    change(fileOf('title-lock', 'process'), "summary: ['reason']", "summary: ['subject']");
    change(fileOf('text-lock', 'process'), 'The direct superior', 'The direct  superior');
    const said = await lock('--check');
    expect(changed(said)).toEqual({
      'chart-lock@1': 'the chart, the code of chart-lock.process',
      'guard-lock@1': 'the code of guard-lock.process',
      'form-lock@1': 'the forms, the code of form-lock.process',
      'policy-lock@1': 'the policy, the code of policy-lock.process',
      'title-lock@1': 'the declarations, the code of title-lock.process',
      'text-lock@1': 'the chart, the code of text-lock.process',
    });
    expect(said).toContain('Nobody has run these versions yet: npm run definitions:lock -- --unreleased.');
    expect(said).toContain('raise the version in <process>.process.ts, npm run definitions:lock.');
    expect(said).toContain('  chart-lock@1: 状态图、chart-lock.process 的代码\n');
    expect(said).toContain('若这些版本尚未运行过：npm run definitions:lock -- --unreleased。');
  });

  it('freezes the words that a process uses and all that they run, wherever it stands', async () => {
    writeFileSync(
      join(copy.root, 'src/engine/deeper.ts'),
      'const base = 1;\nexport const deeper = (): number => base;\n',
    );
    change('src/engine/vocabulary.ts', /^/, "import { deeper } from './deeper.js';\n");
    change('src/engine/vocabulary.ts', /$/, '\nexport const deep = (): boolean => deeper() === 1;\n');
    change('src/engine/words.ts', /$/, "\nexport { deep } from './vocabulary.js';\n");
    change(fileOf('guard-lock', 'process'), 'declareProcess,', 'declareProcess,\n  deep,');
    change(fileOf('guard-lock', 'process'), "summary: ['reason'],", "summary: ['reason'],\n  guards: { deep },");
    expect(await lock('--unreleased')).toBe('');

    change('src/engine/deeper.ts', 'base = 1', 'base = 2');
    change('src/engine/process-event.ts', "input?.initiator ?? ''", "input?.initiator ?? 'me'");
    change('src/engine/vocabulary.ts', /entry: \[.*'openTask'.*\],\n/, 'entry: [],\n');
    const words = 'the code of engine/process-event baseContext, the code of engine/vocabulary humanTask';
    expect(changed(await lock('--check'))).toMatchObject({
      'chart-lock@1': `the chart, ${words}`,
      'guard-lock@1': `the chart, the code of engine/deeper base, ${words}`,
    });
  });

  it('takes a changed version anew only when it is said that nobody runs it', async () => {
    change(fileOf('form-lock', 'process'), "'Subject')", "'Subject', { longest: 201 })");
    expect(await lock()).toContain('npm run definitions:lock -- --unreleased');
    expect(await lock('--unreleased')).toBe('');
    expect(await lock('--check')).toBe('');
  });

  it('takes a new version beside the old one, asks for it to be locked, and misses a version that is gone', async () => {
    const at = (suffix: string): string => join(copy.root, fileOf('form-lock', suffix));
    cpSync(at('process'), at('v1.process'));
    change(fileOf('form-lock', 'process'), "'Subject')", "'Subject', { longest: 201 })");
    change(fileOf('form-lock', 'process'), / {2}title:/, '  version: 2,\n  title:');
    expect(await lock('--check')).toBe(
      'Expected form-lock@2 in definitions.lock.json, but it is not: run npm run definitions:lock.\n',
    );
    expect(await lock()).toBe('');
    expect(await lock('--check')).toBe('');
    rmSync(join(copy.root, people, 'form-lock'), { recursive: true });
    expect(await lock('--check')).toMatch(/Expected form-lock@1 to be there.*\n.*Expected form-lock@2 to be there/);
  });
});
