import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repository = join(__dirname, '..', '..');

/** Starts the built product of a folder and waits for its end. */
async function start(
  root: string,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly output: string; readonly complaint: string }> {
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: root,
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'fatal', ...environment },
  });
  const said = { output: '', complaint: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.complaint += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...said };
}

describe('the start of the product', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'guicheng-product-'));
    for (const name of ['dist', 'definitions.lock.json', 'package.json'])
      cpSync(join(repository, name), join(root, name), { recursive: true });
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  function change(file: string, from: RegExp, to: string): void {
    const path = join(root, 'dist', file);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(path, text.replace(from, to));
  }

  it.each([
    [
      'a guard',
      'workflows/assets/fixed-asset-scrap/fixed-asset-scrap.process.js',
      /rules: \{/,
      'guards: { more: () => false }, rules: {',
      'fixed-asset-scrap@1',
      'fixed-asset-scrap.process',
    ],
    [
      'a word of the engine',
      'engine/vocabulary.js',
      /type: 'openTask'/,
      "type: 'closeTask'",
      'contract-review@1',
      'engine/vocabulary humanTask',
    ],
  ])('says what changed when %s is not as it was locked', async (_what, file, from, to, release, place) => {
    change(file, from, to);
    const { code, output, complaint } = await start(root, { PORT: '0', DATA_DIR: join(root, 'data') });
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(complaint).toMatch(new RegExp(`^ {2}${release}: the chart, .*the code of ${place}`, 'm'));
    expect(complaint).toMatch(new RegExp(`^ {2}${release}: 状态图、.*${place} 的代码`, 'm'));
    expect(complaint).toContain('npm run definitions:lock -- --unreleased');
    expect(complaint).not.toMatch(/^ +at /m);
  });

  it('says in one sentence what to type when the port is taken, in both languages', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const found = await start(root, { PORT: String(port), DATA_DIR: join(root, 'data') });
    holder.close();
    const other = port === 65_535 ? 3000 : port + 1;
    expect(found).toEqual({
      code: 1,
      output: '',
      complaint:
        `Expected port ${port} of 127.0.0.1 to be free, but another program uses it: type PORT=${other} npm start / ` +
        `127.0.0.1 的端口 ${port} 已被其他程序占用，请改用：PORT=${other} npm start\n`,
    });
  });
});
