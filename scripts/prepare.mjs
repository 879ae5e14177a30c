// Makes a clone ready to run: installs what package-lock.json names, compiles the SQLite driver anew for another Node, and
// builds what has changed since the last build. It says what takes long, and nothing when all is done already.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { isBuilt, noteBuilt, pages, server } from './built.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const run = (...words) => execFileSync(npm, words, { stdio: 'inherit', shell: process.platform === 'win32' });

/** @param {string} file @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>} */
const packagesIn = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

/**
 * Whether node_modules of a folder holds what its package-lock.json names. Optional packages are left out where they do
 * not fit.
 *
 * @param {string} folder
 */
function isInstalled(folder) {
  const found = packagesIn(join(folder, 'node_modules/.package-lock.json'));
  const named = packagesIn(join(folder, 'package-lock.json'));
  delete named[''];
  return (
    Object.keys(found).every((path) => path in named) &&
    Object.entries(named).every(([path, { version, integrity, optional }]) =>
      path in found ? found[path]?.version === version && found[path]?.integrity === integrity : optional,
    )
  );
}

/** Whether the SQLite driver was made for this Node: it is bound to the major version that it was installed with. */
function hasDriver() {
  try {
    const Database = createRequire(resolve('package.json'))('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

/** @param {string} english @param {string} chinese */
const say = (english, chinese) => console.log(`${english} / ${chinese}`);

if (!isInstalled('.')) {
  say('Installing the packages, which takes a few minutes …', '正在安装依赖，需要几分钟……');
  run('ci', '--no-audit', '--no-fund');
}
if (!hasDriver()) {
  say(`Compiling the SQLite driver for Node ${process.versions.node} …`, '正在为当前 Node 版本编译 SQLite 驱动……');
  run('rebuild', 'better-sqlite3');
}
if (!isBuilt(server)) {
  say('Building …', '正在构建……');
  run('run', '--silent', 'build');
}
if (!isBuilt(pages)) {
  if (!isInstalled('web')) {
    say('Installing what the console is built with …', '正在安装控制台的构建依赖……');
    run('ci', '--prefix', 'web', '--no-audit', '--no-fund');
  }
  say('Building the console …', '正在构建控制台……');
  // Its list of every file would hide what the server says next.
  run('run', '--prefix', 'web', '--silent', 'build', '--', '--logLevel', 'warn');
  noteBuilt(pages);
}
