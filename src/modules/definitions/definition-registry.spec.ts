import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefinitionRegistry } from './definition-registry.service.js';
import { loadDefinitionFiles } from './definition-loader.js';
import { registerDeclarations } from './register-declarations.js';
import toolOrder from './testing/assets/tool-order/tool-order.process.js';

const registry = (): DefinitionRegistry =>
  new DefinitionRegistry(
    loadDefinitionFiles(join(__dirname, 'testing')).map(({ definition }) => definition),
    new Map([['tool-order@2', 'abc']]),
  );

describe('DefinitionRegistry', () => {
  it('finds the newest version and each older one', () => {
    expect(registry().find('tool-order')?.version).toBe(2);
    expect(registry().find('tool-order', 1)?.version).toBe(1);
    expect(registry().find('tool-order', 3)).toBeUndefined();
    expect(registry().find('constructor')).toBeUndefined();
    expect(registry().versionsOf('tool-order')).toEqual([1, 2]);
    expect(
      registry()
        .newest()
        .map(({ version }) => version),
    ).toEqual([2]);
    expect(
      registry()
        .all()
        .map(({ version }) => version),
    ).toEqual([1, 2]);
  });

  it('knows the digest of a locked version', () => {
    expect(registry().digest('tool-order', 2)).toBe('abc');
    expect(registry().digest('tool-order', 1)).toBeUndefined();
  });

  it('names a register that two processes declare differently', () => {
    const tools = toolOrder.registers?.['tools'];
    const other = { ...toolOrder, key: 'other', registers: { tools: { ...tools!, readers: [] } } };
    expect(registerDeclarations([toolOrder, { ...toolOrder, key: 'alike' }]).conflicts).toEqual([]);
    expect(registerDeclarations([toolOrder, other]).conflicts).toEqual([
      "Expected the register 'tools' to be declared alike, but tool-order and other differ.",
    ]);
  });
});

describe('loadDefinitionFiles', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'definitions-'));
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function write(family: string, process: string, file: string, definition: object): void {
    mkdirSync(join(root, family, process), { recursive: true });
    writeFileSync(join(root, family, process, file), `exports.default = ${JSON.stringify(definition)};`);
  }

  const definition = { kind: 'process-definition', key: 'a-process', version: 2, family: 'teams' };

  it('names every file that is out of place', () => {
    write('finance', 'a-process', 'a-process.process.js', definition);
    write('finance', 'a-process', 'a-process.v1.process.js', { ...definition, family: 'finance' });
    write('teams', 'other', 'other.process.js', definition);
    write('teams', 'third', 'third.process.js', { key: 'third' });
    write('teams', 'old', 'old.v1.process.js', { ...definition, key: 'old', version: 1 });
    expect(() => loadDefinitionFiles(root)).toThrow(
      [
        'Expected definitions without defects, but found 7 / 流程定义有 7 处问题：',
        "- Expected a-process to be of the family of its folder, finance, but it says 'teams'.",
        '- Expected a-process.v1.process.js to be version 1, but it says 2.',
        '- Expected each version once, but two files declare a-process@2.',
        "- Expected the key of other.process.js in the folder other to be both names, but it is 'a-process'.",
        '- Expected each version once, but two files declare a-process@2.',
        '- Expected third.process.js to export a definition of defineProcess as default, but it does not.',
        '- Expected old to have a old.process.ts with its newest version, but it has none.',
      ].join('\n'),
    );
  });

  it('refuses an older file that is newer than the newest', () => {
    write('teams', 'a-process', 'a-process.process.js', definition);
    write('teams', 'a-process', 'a-process.v3.process.js', { ...definition, version: 3 });
    expect(() => loadDefinitionFiles(root)).toThrow('but a-process@3 is newer');
  });

  it('says of a target that is not there, and of whatever else keeps a file from loading, one line', () => {
    const chart = "{ id: 'leave', initial: 'draft', states: { draft: { on: { GO: 'aproval' } }, approval: {} } }";
    for (const [process, text] of [
      ['leave', `require(${JSON.stringify(require.resolve('xstate'))}).createMachine(${chart});`],
      ['other', "throw new Error('no such thing');"],
    ] as const) {
      mkdirSync(join(root, 'teams', process), { recursive: true });
      writeFileSync(join(root, 'teams', process, `${process}.process.js`), text);
    }
    expect(() => loadDefinitionFiles(root)).toThrow(
      [
        "- teams/leave/leave.process.js: TARGET_UNKNOWN: Expected 'leave.draft' to lead to a state of 'leave', but there is no 'aproval'. / 「leave.draft」所指的状态 aproval 在「leave」中不存在。",
        '- Expected teams/other/other.process.js to load, but: no such thing / 无法加载 teams/other/other.process.js：no such thing',
      ].join('\n'),
    );
  });

  it('reads other files of a folder as no process', () => {
    write('teams', 'a-process', 'a-process.process.js', definition);
    writeFileSync(join(root, 'teams', 'a-process', 'a-process.forms.js'), 'throw new Error("not to be loaded");');
    expect(loadDefinitionFiles(root)).toHaveLength(1);
  });
});
