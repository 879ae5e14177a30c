/*
 * Copies the example of src/templates as the folder of a new process, which passes every check, and enters it in
 * definitions.lock.json.
 *
 *   npm run new:process <family>/<id> -- [--zh <Chinese title>] [--en <English title>]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

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

const example = 'request-example';

/** `leave-request` → `LeaveRequest`. @param {string} id */
const classOf = (id) => id.replace(/(?:^|-)([a-z0-9])/g, (_, first) => first.toUpperCase());

/** `leave-request` → `leaveRequest`. @param {string} id */
const variableOf = (id) => id.replace(/-([a-z0-9])/g, (_, first) => first.toUpperCase());

/** A text of the example in the names of the new process. @param {string} text @param {Record<string, string>} names */
const renamed = (text, names) => Object.entries(names).reduce((so, [from, to]) => so.replaceAll(from, () => to), text);

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
  const title = [options.zh ?? `流程 ${id}`, options.en ?? titleOf(id)].map((text) => JSON.stringify(text)).join(', ');
  const names = {
    "'申请示例', 'Example of a request'": title,
    [`administration/${example}`]: `${family}/${id}`,
    [example]: id,
    [classOf(example)]: classOf(id),
    [variableOf(example)]: variableOf(id),
  };
  const from = join(root, 'src', 'templates', 'family', example);
  const style = await resolveConfig(join(root, 'package.json'));
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(from)) {
    const path = join(folder, file.replace(example, id));
    const text = renamed(readFileSync(join(from, file), 'utf8'), names);
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
