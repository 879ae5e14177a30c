import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freshDatabaseUrl } from '../support/databases.js';
import { runSetting } from '../support/run-setting.js';
import { ServerProcess } from '../support/server-process.js';

const run = promisify(execFile);
const root = join(__dirname, '..', '..');
const cache = join(root, 'node_modules', '.cache');

const compilerOptions = {
  ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, skipLibCheck: true },
  ...{ target: 'es2023', module: 'nodenext', types: ['node'], rootDir: '.' },
};

describe('a client that is generated from the OpenAPI document', () => {
  let server: ServerProcess;
  let directory: string;

  beforeAll(async () => {
    await mkdir(cache, { recursive: true });
    directory = await mkdtemp(join(cache, 'generated-client-'));
    server = await ServerProcess.start({
      DATABASE_URL: await freshDatabaseUrl('sqlite'),
      DATA_DIR: runSetting('GUICHENG_TEST_DIRECTORY'),
    });
  });
  afterAll(async () => {
    await server.stop();
    await rm(directory, { recursive: true });
  });

  it('compiles in strict mode and walks the processes of the README, with every verb of the API', async () => {
    const generator = join(root, 'node_modules', 'openapi-typescript', 'bin', 'cli.js');
    const schema = join(directory, 'schema.ts');
    // By itself the generator takes what has a default for something that must be sent.
    const options = ['--default-non-nullable', 'false', '-o', schema];
    await run(process.execPath, [generator, `${server.url}/api/v1/openapi.json`, ...options]);
    await copyFile(join(__dirname, 'walk.ts'), join(directory, 'walk.ts'));
    await writeFile(join(directory, 'package.json'), JSON.stringify({ type: 'module' }));
    await writeFile(join(directory, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    await run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', directory]).catch(
      ({ stdout }: { stdout: string }) => Promise.reject(new Error(stdout)),
    );
    const { stdout } = await run(process.execPath, [join(directory, 'walk.js'), server.url]);
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'done',
      value: 'archived',
      kinds: expect.arrayContaining(['xstate.init', 'SUBMIT_FOR_REVIEW', 'SEAL', 'ARCHIVE']) as unknown,
      valid: true,
      registered: 'inUse',
      writtenOff: 'writtenOff',
      entry: { status: 'writtenOff' },
      moved: 'sales',
      officers: ['Wang Min'],
      policy: 1,
      erased: 1,
    });
  }, 120_000);
});
