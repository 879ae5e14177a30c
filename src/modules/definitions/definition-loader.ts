import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import type { ProcessDefinition } from '../../engine/index.js';
import { DefinitionsRefused } from './definitions-refused.js';
import { processFiles, type ProcessFile } from './process-files.js';

/** A definition and the file that exports it. */
export interface LoadedDefinition {
  readonly path: string;
  readonly definition: ProcessDefinition;
}

const isDefinition = (value: unknown): value is ProcessDefinition =>
  typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'process-definition';

/** What is wrong with where a definition stands; its content is for `checkDefinition`. */
function misplaced(file: ProcessFile, definition: ProcessDefinition): readonly string[] {
  const { key, version, family } = definition;
  const folder = basename(dirname(file.path));
  const reasons: string[] = [];
  if (key !== folder || key !== file.process) {
    reasons.push(
      `Expected the key of ${basename(file.path)} in the folder ${folder} to be both names, but it is '${key}'.`,
    );
  }
  if (family !== file.family) {
    reasons.push(`Expected ${key} to be of the family of its folder, ${file.family}, but it says '${family}'.`);
  }
  if (file.version !== null && file.version !== version) {
    reasons.push(`Expected ${basename(file.path)} to be version ${file.version}, but it says ${version}.`);
  }
  return reasons;
}

/** What a process file exports, or why it cannot be loaded: XState finds a target that is not there before anything else. */
function loadedOrReason({ path, family, process }: ProcessFile, load: (path: string) => unknown): unknown {
  try {
    return (load(path) as { readonly default?: unknown }).default;
  } catch (error) {
    const place = `${family}/${process}/${basename(path)}`;
    const message = error instanceof Error ? error.message : String(error);
    const target = /state node '([^']+)':\s*Child state '([^']+)' does not exist on '([^']+)'/.exec(message);
    if (!target) return `Expected ${place} to load, but: ${message} / 无法加载 ${place}：${message}`;
    const [, from = '', name = '', within = ''] = target;
    return (
      `${place}: TARGET_UNKNOWN: Expected '${from}' to lead to a state of '${within}', but there is no '${name}'. / ` +
      `「${from}」所指的状态 ${name} 在「${within}」中不存在。`
    );
  }
}

/**
 * Loads every version of every process below a folder, with its file.
 *
 * @param load imports a file, as `require` does
 * @throws DefinitionsRefused with every file that is no definition, stands in the wrong place or repeats a version.
 */
export function loadDefinitionFiles(
  root: string,
  load: (path: string) => unknown = createRequire(__filename),
): readonly LoadedDefinition[] {
  const reasons: string[] = [];
  const found = new Map<string, LoadedDefinition>();
  const newest = new Map<string, number>();
  for (const file of processFiles(root)) {
    const definition = loadedOrReason(file, load);
    if (typeof definition === 'string') {
      reasons.push(definition);
      continue;
    }
    if (!isDefinition(definition)) {
      reasons.push(
        `Expected ${basename(file.path)} to export a definition of defineProcess as default, but it does not.`,
      );
      continue;
    }
    reasons.push(...misplaced(file, definition));
    const name = `${definition.key}@${definition.version}`;
    if (found.has(name)) reasons.push(`Expected each version once, but two files declare ${name}.`);
    found.set(name, { path: file.path, definition });
    if (file.version === null) newest.set(definition.key, definition.version);
  }
  for (const {
    definition: { key, version },
  } of found.values()) {
    const latest = newest.get(key);
    if (latest === undefined)
      reasons.push(`Expected ${key} to have a ${key}.process.ts with its newest version, but it has none.`);
    else if (version > latest)
      reasons.push(`Expected ${key}.process.ts to be the newest version, but ${key}@${version} is newer.`);
  }
  if (reasons.length > 0) throw new DefinitionsRefused(reasons);
  return [...found.values()];
}
