import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '../support/server-process.js';

const repository = join(__dirname, '..', '..');

/** The commands that a document shows for a shell beside the running server. */
const blocksOf = (document: string): readonly string[] =>
  [...readFileSync(join(repository, document), 'utf8').matchAll(/^```sh\n(.*?)^```$/gms)]
    .map(([, text = '']) => text)
    .filter((text) => !text.startsWith('npm '));

/** What the document says that the commands print. */
const promisedBy = (commands: string): readonly string[] =>
  [...commands.matchAll(/# → (.*)$/gm)].map(([, text = '']) => text.replace(/^(refused:|拒绝：).*$/, '$1'));

describe.each([
  ['README.md', 'refused:', 'Legal review: 何律'],
  ['README.zh-CN.md', '拒绝：', '法务评审：何律'],
])('the walks of %s', (document, refused, turn) => {
  let root: string;
  let server: ServerProcess;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'guicheng-readme-'));
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
    server = await ServerProcess.start({ PORT: '0', DATA_DIR: join(root, 'data'), DEMO_CASES: 'true' });
  });

  afterAll(async () => {
    await server.stop();
    rmSync(root, { recursive: true });
  });

  /** What a person sees who types the commands into one shell. */
  async function typed(commands: string): Promise<string> {
    const shell = spawn('bash', ['-c', commands], {
      cwd: root,
      env: { PATH: process.env['PATH'], HOME: root, LANG: 'C.UTF-8', PORT: new URL(server.url).port },
    });
    let output = '';
    for (const stream of [shell.stdout, shell.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await once(shell, 'close');
    return output;
  }

  /** Everything that was promised came, in this order, and nothing else was refused. */
  function expectAsPromised(output: string, commands: string): void {
    let rest = output;
    for (const promised of promisedBy(commands)) {
      expect(rest).toContain(promised);
      rest = rest.slice(rest.indexOf(promised) + promised.length);
    }
    const refusals = promisedBy(commands).filter((text) => text.startsWith(refused));
    expect(output.split('\n').filter((line) => line.startsWith(refused))).toHaveLength(refusals.length);
    expect(output).not.toMatch(/error|undefined|command not found/i);
  }

  it('lead where the document says, show whose turn it is, and can be walked again', async () => {
    const [tools = '', contract = '', complaint = '', manual = '', leaving = '', asset = '', ...proof] =
      blocksOf(document);
    expect(proof).toHaveLength(2);
    const walks = contract + complaint + manual + leaving + asset;
    const first = await typed(tools + walks);
    expectAsPromised(first, walks);
    expect(first).toContain(turn);
    const again = [walks, ...proof].join('');
    expectAsPromised(await typed(tools + again), again);
  }, 600_000);

  it('name people who are there', async () => {
    const [tools = '', ...walks] = blocksOf(document);
    const printed = await typed(`${tools}people`);
    const [text = ''] = readFileSync(join(repository, document), 'utf8').split(/^## (?:Configuration|配置)$/m);
    const named = [...text.matchAll(/\| `([a-z0-9.]+)` +\| (\S+)/g)];
    expect(named.length).toBeGreaterThan(10);
    for (const [, username = '', name = ''] of named)
      expect(printed).toMatch(new RegExp(`^${username} +${name} `, 'm'));
    const acting = [...walks.join('').matchAll(/^(?:start|send|as) ([a-z0-9.]+)/gm)].map(([, username]) => username);
    const listed = named.map(([, username]) => username);
    expect(acting.filter((username) => !listed.includes(username))).toEqual([]);
  });
});
