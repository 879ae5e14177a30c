/*
 * Writes the folder of a new process, which passes every check, and enters it in definitions.lock.json.
 *
 *   npm run new:process <family>/<id> -- [--zh <Chinese title>] [--en <English title>]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { processTemplate } from './process-template.mjs';

const usage = 'npm run new:process <family>/<id> -- [--zh <Chinese title>] [--en <English title>]';
const longestId = 60;

class Refused extends Error {}

/** The families as the engine declares them. @param {string} root @returns {readonly string[]} */
function familiesOf(root) {
  const path = join(root, 'src', 'engine', 'process-definition.ts');
  const union = /export type Family =([^;]+);/.exec(readFileSync(path, 'utf8'))?.[1];
  if (union === undefined) throw new Error(`Expected ${path} to declare the union Family, but it does not.`);
  return [...union.matchAll(/'([^']+)'/g)].map(([, family = '']) => family);
}

/** Where the process goes. @param {string} root @param {string | undefined} name */
function placeOf(root, name) {
  if (name === undefined) throw new Refused(`Expected <family>/<id>, but found nothing: ${usage}`);
  const [family = '', id, ...more] = name.split('/');
  if (id === undefined || more.length > 0) throw new Refused(`Expected <family>/<id>, but found '${name}': ${usage}`);
  const families = familiesOf(root);
  if (!families.includes(family)) {
    throw new Refused(`Expected a family (${families.join(', ')}), but found '${family}'.`);
  }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > longestId) {
    throw new Refused(
      `Expected an id of lower-case words joined by hyphens, at most ${longestId} characters, for example ` +
        `leave-request, but found '${id}'.`,
    );
  }
  const workflows = join(root, 'src', 'workflows');
  for (const other of families) {
    if (existsSync(join(workflows, other, id))) {
      throw new Refused(`Expected an id that no process has, but ${other}/${id} exists already.`);
    }
  }
  return { family, id, folder: join(workflows, family, id) };
}

/** `leave-request` → `Leave request`. @param {string} id */
const titleOf = (id) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

async function main() {
  const { positionals, values: options } = parseArgs({
    allowPositionals: true,
    options: {
      zh: { type: 'string' },
      en: { type: 'string' },
      root: { type: 'string', default: resolve(import.meta.dirname, '..') },
    },
  });
  const { root } = options;
  const { family, id, folder } = placeOf(root, positionals[0]);
  const { format, resolveConfig } = await import('prettier');
  const files = processTemplate({ family, id, zh: options.zh ?? `流程 ${id}`, en: options.en ?? titleOf(id) });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    const style = await resolveConfig(join(root, 'package.json'));
    writeFileSync(path, await format(text, { ...style, filepath: path }));
  }
  const lock = join(import.meta.dirname, 'lock-definitions.mjs');
  execFileSync(process.execPath, [lock, '--root', root], { stdio: 'inherit' });
  console.log(
    `src/workflows/${family}/${id} holds:\n${readdirSync(folder)
      .map((name) => `  ${name}`)
      .join('\n')}`,
  );
  console.log(`Next: npx jest src/workflows/${family}/${id}, then docs/howto-add-a-process.md.`);
}

main().catch((/** @type {unknown} */ error) => {
  const isCaller = error instanceof Refused || String(Object(error).code).startsWith('ERR_PARSE_ARGS');
  console.error(isCaller && error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
