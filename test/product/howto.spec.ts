import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { RepositoryCopy } from '../support/repository-copy.js';
import { ServerProcess } from '../support/server-process.js';

const repository = join(__dirname, '..', '..');
const document = readFileSync(join(repository, 'docs', 'howto-add-a-process.md'), 'utf8');
const files = [...document.matchAll(/^```ts (\S+)\n(.*?)^```$/gms)].map(([, path = '', text = '']) => ({ path, text }));
const [commands = ''] = [...document.matchAll(/^```sh\n(api=.*?)^```$/gms)].map(([, text]) => text);

/** As the build compiles a file. */
function compiled(text: string): string {
  const { config } = ts.readConfigFile(join(repository, 'tsconfig.json'), ts.sys.readFile) as {
    readonly config: { readonly compilerOptions: object };
  };
  const given = { ...config.compilerOptions, module: 'commonjs', moduleResolution: undefined, sourceMap: false };
  const { options } = ts.convertCompilerOptionsFromJson(given, '.');
  return ts.transpileModule(text, { compilerOptions: options }).outputText;
}

describe('whoever follows docs/howto-add-a-process.md', () => {
  let copy: RepositoryCopy;
  let server: ServerProcess;

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(copy.root, path)), { recursive: true });
    writeFileSync(join(copy.root, path), text);
  }

  beforeAll(async () => {
    copy = new RepositoryCopy('src/workflows/people');
    for (const { path, text } of files.filter(({ path }) => !path.endsWith('.spec.ts'))) {
      write(path, text);
      write(path.replace(/^src/, 'dist').replace(/\.ts$/, '.js'), compiled(text));
    }
    expect(await copy.script('lock-definitions.mjs', '--unreleased')).toMatchObject({ code: 0 });
    for (const name of ['dist', 'test/crash/crashing-server.cjs'])
      cpSync(join(repository, name), join(copy.root, name), { recursive: true });
    server = await ServerProcess.start({ PORT: '0', DATA_DIR: join(copy.root, 'data') }, copy.root);
  }, 120_000);

  afterAll(async () => {
    await server.stop();
    copy.remove();
  });

  it('sees the drawing of the new process and starts its first case with the commands that it shows', async () => {
    const typed = commands.replace('http://127.0.0.1:3000', server.url);
    expect(typed).not.toBe(commands);
    const { PATH } = process.env;
    const output = await new Promise<string>((resolve) => {
      execFile('bash', ['-c', typed], { env: { PATH }, cwd: copy.root }, (_, out) => resolve(out));
    });
    expect(output).toMatch(/stateDiagram-v2[^]*draft[^]*approval/);
    const started = JSON.parse(output.slice(output.indexOf('{"'))) as object;
    expect(started).toMatchObject({ definition: { key: 'leave-example', version: 1 }, value: 'draft' });
  });
});
