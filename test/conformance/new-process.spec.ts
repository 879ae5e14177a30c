import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RepositoryCopy } from '../support/repository-copy.js';

const docs = join(__dirname, '..', '..', 'docs');
const howTo = join(docs, 'howto-add-a-process.md');
const reference = join(docs, 'authoring.md');

/** The files that a document shows; one that it shows in parts is their sequence. */
function filesOf(document: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [, path = '', text = ''] of readFileSync(document, 'utf8').matchAll(/^```ts (\S+)\n(.*?)^```$/gms))
    files.set(path, (files.get(path) ?? '') + text);
  return files;
}

/** The example of the reference has no spec of its own to show. */
const exampleSpec = `import { checkDefinition } from '../../../engine/index.js';
import wordsExample from './words-example.process.js';

it('has no defect', () => expect(checkDefinition(wordsExample)).toEqual([]));
`;

describe('npm run new:process', () => {
  let copy: RepositoryCopy;

  beforeAll(async () => {
    copy = new RepositoryCopy('src/workflows/people');
    // Whoever follows the document has its example already, and processes of his own beside it.
    rmSync(join(copy.root, 'src/workflows/people'), { recursive: true, force: true });
    expect(await copy.script('lock-definitions.mjs', '--unreleased')).toMatchObject({ code: 0 });
    const words = ['people/fresh-example', '--zh', '新流程', '--en', "The reader's example"];
    expect(await copy.script('new-process.mjs', ...words)).toMatchObject({ code: 0 });
    expect(await copy.script('new-process.mjs', 'people/leave-example')).toMatchObject({ code: 0 });
    const spec = ['src/workflows/people/words-example/words-example.spec.ts', exampleSpec] as const;
    for (const [path, text] of [...filesOf(howTo), ...filesOf(reference), spec]) {
      mkdirSync(dirname(join(copy.root, path)), { recursive: true });
      writeFileSync(join(copy.root, path), text);
    }
    expect(await copy.script('lock-definitions.mjs', '--unreleased')).toMatchObject({ code: 0 });
  }, 120_000);

  afterAll(() => copy.remove());

  it.each([
    ['nothing', [], 'Expected <family>/<id>, but found nothing'],
    ['no id', ['people'], "Expected <family>/<id>, but found 'people'"],
    ['a path that is too deep', ['people/a/b'], "Expected <family>/<id>, but found 'people/a/b'"],
    ['a way out of the folder', ['people/..'], 'Expected an id of lower-case words'],
    ['an unknown family', ['cars/repair'], "but found 'cars'."],
    ['an id in capitals', ['people/LeaveRequest'], "but found 'LeaveRequest'."],
    ['an id that begins with a digit', ['people/1-leave'], "but found '1-leave'."],
    ['an id that another family has', ['people/contract-review'], 'but contracts/contract-review exists already.'],
    ['an unknown option', ['people/x', '--colour', 'red'], "Unknown option '--colour'"],
  ])('refuses %s with one sentence', async (_what, words, sentence) => {
    const { code, output } = await copy.script('new-process.mjs', ...words);
    expect(code).toBe(1);
    expect(output).toContain(sentence);
    expect(output.trim().split('\n')).toHaveLength(1);
  });

  it('copies the two files under their new names and locks them', () => {
    for (const suffix of ['process', 'spec']) {
      const file = join(copy.root, 'src/workflows/people/fresh-example', `fresh-example.${suffix}.ts`);
      expect(existsSync(file)).toBe(true);
    }
    const lock = JSON.parse(readFileSync(join(copy.root, 'definitions.lock.json'), 'utf8')) as object;
    expect(Object.keys(lock)).toContain('fresh-example@1');
  });

  // What the generator copies and what docs/howto-add-a-process.md and docs/authoring.md show goes through the checks of the repository.
  it('documents two whole files', () => {
    expect(filesOf(howTo).size).toBe(2);
  });

  it('passes the type check', async () => {
    const checked = await copy.tool('typescript/bin/tsc', '--noEmit');
    expect(checked).toEqual({ code: 0, output: '' });
  }, 180_000);

  it('passes lint', async () => {
    const linted = await copy.tool('eslint/bin/eslint.js', 'src/workflows/people');
    expect(linted).toEqual({ code: 0, output: '' });
  }, 180_000);

  it('is formatted', async () => {
    const checked = await copy.tool(
      'prettier/bin/prettier.cjs',
      '--check',
      'src/workflows/people',
      'definitions.lock.json',
    );
    expect(checked).toMatchObject({ code: 0 });
  }, 60_000);

  it('passes its specs, checkDefinition among them', async () => {
    const words = ['--config', 'jest.specs.mjs', '--runInBand', '--json', 'src/workflows/people'];
    const { code, output } = await copy.tool('jest/bin/jest.js', ...words);
    expect({ code, output }).toMatchObject({ code: 0 });
    const { numPassedTests, numTotalTestSuites } = JSON.parse(
      output.slice(output.indexOf('{"')).split('\n')[0] ?? '',
    ) as Record<string, number>;
    expect(numTotalTestSuites).toBe(3);
    expect(numPassedTests).toBeGreaterThan(12);
  }, 120_000);
});
