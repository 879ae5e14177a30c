// Makes a clone ready to run: installs what package-lock.json names and builds what has changed since the last build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const run = (...words) => execFileSync(npm, words, { stdio: 'inherit', shell: process.platform === 'win32' });

const installed = 'node_modules/.package-lock.json';
const isInstalled = () => existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;

/** The names, sizes and times of everything the build reads. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const configuration = [
    'package-lock.json',
    'nest-cli.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'definitions.lock.json',
  ];
  for (const file of [...files, ...configuration.filter((name) => existsSync(name))].sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const stamp = 'dist/.built';
const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();

if (!isInstalled()) run('ci', '--no-audit', '--no-fund');
if (!isBuilt()) {
  run('run', '--silent', 'build');
  writeFileSync(stamp, fingerprint());
}
