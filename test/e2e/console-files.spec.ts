import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApplication, type TestApplication } from '../support/application.js';
import { expectProblem } from '../support/expect-problem.js';

describe('the files of the console', () => {
  let folder: string;
  let application: TestApplication;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guicheng-console-'));
    mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
    const files = { 'secret.js': 'no', 'web/index.html': '<p>规程</p>', 'web/mark.svg': '<svg/>' };
    const assets = { 'web/assets/index-1a2b.js': 'export {};', 'web/assets/index-1a2b.js.br': 'pressed' };
    for (const [name, text] of Object.entries({ ...files, ...assets })) writeFileSync(join(folder, name), text);
    application = await startApplication({ database: 'sqlite', consoleDirectory: join(folder, 'web') });
  });
  afterAll(async () => {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (path: string, headers = {}) => application.anonymous.get(`/${path}`, headers);

  it('are kept for good by a browser when their names hold a hash, and asked for again when they do not', async () => {
    const hashed = await get('/assets/index-1a2b.js');
    expect([hashed.status, hashed.body]).toEqual([200, 'export {};']);
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const mark = await get('/mark.svg');
    expect([mark.status, mark.headers['cache-control']]).toEqual([200, 'no-cache']);
  });

  it('come compressed to who takes that, and answer HEAD', async () => {
    const pressed = await get('/assets/index-1a2b.js', { 'accept-encoding': 'br' });
    expect([pressed.body, pressed.headers['content-encoding']]).toEqual(['pressed', 'br']);
    const head = await application.anonymous.send('HEAD', '//assets/index-1a2b.js', undefined);
    expect([head.status, head.body]).toEqual([200, undefined]);
  });

  it.each([
    ...['/assets/index-old.js', '/assets', '/assets/', '/assets/?x', '/assets/..%2f..%2fsecret.js', '/secret.js'],
    ...['/assets//', '/assets//index-1a2b.js', '/assets/a//b', '//assets/index-1a2b.js'],
    ...['/api/docs//', '/api/docs//index.html', '/api/docs/docs//x', '/api/v1//me', '/api/v1/registers/assets//'],
  ])('that are not there are not found: %s', async (path) => {
    const answer = await get(path);
    expectProblem(answer);
    expect(answer.body['code']).toBe('NOT_FOUND');
  });

  it('take nothing', async () => {
    const answer = await application.anonymous.post('//assets/index-1a2b.js', {});
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});
