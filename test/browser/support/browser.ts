import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Where Debian puts them, first the one that has no window: it takes half the time. `CHROMIUM` names another one. */
const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] as const;
const executablePath = process.env['CHROMIUM'] ?? places.find((place) => existsSync(place)) ?? places[0];

/** Where `npm start` and `npm test` put the console. */
export const consoleDirectory = join(__dirname, '..', '..', '..', 'dist', 'web');

const missing = existsSync(executablePath)
  ? existsSync(join(consoleDirectory, 'index.html'))
    ? null
    : 'the console is not built: type node scripts/prepare.mjs'
  : `there is no browser at ${executablePath}: install Chromium, or say where it is with CHROMIUM`;

/** A suite in a browser. Where there is none it is skipped, and says so; CI has one. */
export const describeInBrowser = (name: string, suite: () => void): void => {
  if (missing === null) return describe(name, suite);
  if (process.env['CI']) throw new Error(`Expected to test in a browser, but ${missing}.`);
  return describe.skip(`${name} (${missing})`, suite);
};

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-extensions', '--no-first-run'],
  });
