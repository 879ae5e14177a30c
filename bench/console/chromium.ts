import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Browser, BrowserType } from '../../web/node_modules/playwright-core/index.js';

/** Where Debian puts it; `CHROMIUM` names another one. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Why no page can be measured here; nothing where it can. */
export const missingBrowser = (): string | undefined =>
  existsSync(executablePath)
    ? undefined
    : `there is no browser at ${executablePath}: install Chromium, or say where it is with CHROMIUM`;

export function launchChromium(): Promise<Browser> {
  // What only the console needs is installed with the console.
  const installed = createRequire(resolve(__dirname, '../../../web/package.json'));
  const { chromium } = installed('playwright-core') as { chromium: BrowserType };
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-extensions', '--no-first-run'];
  return chromium.launch({ executablePath, args });
}
