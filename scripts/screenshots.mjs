// Takes a picture of every page of the console, in each state that it has: `npm run screenshots [-- folder]`. The server runs
// on a fresh database with the demo company and its cases, in front of it Chromium (`CHROMIUM` says where it is).
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { followed } from './screenshots/followed.mjs';
import { looks, pictures } from './screenshots/pictures.mjs';
import { prepareScene } from './screenshots/scene.mjs';

// What only the console needs is installed with the console.
const { chromium } = createRequire(resolve('web/package.json'))('playwright-core');

const folder = resolve(process.argv[2] ?? 'screenshots');
const only = process.argv[3];
mkdirSync(folder, { recursive: true });

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => found(port));
    });
  });

/** @param {string} url */
async function answers(url) {
  for (let tries = 0; tries < 240; tries++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((soon) => setTimeout(soon, 500));
  }
  throw new Error(`Expected ${url} to answer within two minutes.`);
}

const data = mkdtempSync(join(tmpdir(), 'guicheng-'));
const port = await freePort();
const baseURL = `http://127.0.0.1:${port}`;
const server = spawn(process.execPath, ['dist/main.js'], {
  env: { ...process.env, PORT: String(port), DATA_DIR: data, DATABASE_URL: `sqlite:${join(data, 'guicheng.sqlite')}` },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
try {
  await answers(`${baseURL}/api/v1/meta`);
  const scene = await prepareScene(`${baseURL}/api/v1`);
  for (const look of looks) {
    for (const { name, as, open, act } of pictures) {
      if (only && !`${name} ${look.name}`.includes(only)) continue;
      const context = await browser.newContext({
        baseURL,
        locale: look.language === 'en' ? 'en-GB' : 'zh-CN',
        colorScheme: look.theme,
        reducedMotion: 'reduce',
        viewport: { width: look.width, height: look.height },
      });
      if (as)
        await context.request.post('/api/v1/auth/session', {
          data: { username: as, password: 'guicheng-demo' },
          headers: { 'x-guicheng': 'console' },
        });
      const page = await context.newPage();
      const settled = followed(page);
      page.setDefaultTimeout(10_000);
      const file = join(folder, `${name.replaceAll(' ', '-')}.${look.name}.png`);
      try {
        await page.goto(typeof open === 'string' ? open : open(scene));
        await page.getByRole('heading', { level: 1 }).waitFor();
        await settled();
        await act?.(page, look);
        await settled();
        await page.screenshot({ path: file });
        console.log(`${file}  ${name}${as ? `, as ${as}` : ''} (${look.name})`);
      } catch (error) {
        console.error(`${file}  could not be taken: ${String(error).split('\n')[0]}`);
        process.exitCode = 1;
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  server.kill();
  await new Promise((ended) => server.once('exit', ended));
  rmSync(data, { recursive: true, force: true });
}
