import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '../support/server-process.js';

describe('one SQLite file', () => {
  let folder: string;
  const running: ServerProcess[] = [];

  const environment = (file = 'guicheng.db'): Record<string, string> => ({
    DATABASE_URL: `sqlite:${join(folder, file)}`,
    DATA_DIR: folder,
    JWT_SECRET: 'a secret of this test, long enough to sign with',
  });

  async function serve(): Promise<ServerProcess> {
    const server = await ServerProcess.start(environment());
    running.push(server);
    return server;
  }

  /** `npm start`, as far as it gets. */
  async function refused(file?: string): Promise<{ readonly code: number | null; readonly said: string }> {
    const child = spawn(process.execPath, [join(__dirname, '..', '..', 'dist', 'main.js')], {
      env: { PATH: process.env['PATH'], PORT: '0', DEMO: 'true', ...environment(file) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'exit')) as [number | null];
    return { code, said };
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guicheng-one-'));
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.kill()));
    rmSync(folder, { recursive: true, force: true });
  });

  it('has one server: a second one says who holds it, since when, and what to do, in both languages', async () => {
    const began = Date.now();
    const { pid } = await serve();
    symlinkSync(join(folder, 'guicheng.db'), join(folder, 'another-name.db'));
    for (const file of ['guicheng.db', 'another-name.db']) {
      const { code, said } = await refused(file);
      expect(code).toBe(1);
      expect(said.trim().split('\n')).toHaveLength(1);
      expect(said).toContain(`process ${pid} on ${hostname()} has held it since `);
      expect(said).toContain(`${hostname()} 上的进程 ${pid} 自 `);
      expect(said).toContain('postgres://');
      const since = Date.parse(/since (\S+Z)/.exec(said)?.[1] ?? '');
      expect(since).toBeGreaterThanOrEqual(began);
      expect(since).toBeLessThanOrEqual(Date.now());
    }
  }, 60_000);

  it('is free again when its server has ended, also when it was killed', async () => {
    const first = await serve();
    await first.kill();
    const second = await serve();
    await second.stop();
    await serve();
  }, 60_000);

  it('has one server, when several start at the same moment', async () => {
    const started = await Promise.allSettled(Array.from({ length: 4 }, serve));
    expect(started.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = started.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    for (const reason of reasons) expect(reason).toContain(`process ${running[0]?.pid} on`);
  }, 60_000);
});
