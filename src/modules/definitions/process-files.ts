import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The file of one version of a process: the newest, or an older one with its number in the name. */
export interface ProcessFile {
  readonly path: string;
  readonly family: string;
  readonly process: string;
  /** From the name `<process>.v<version>.process.ts`; `null` for the newest version. */
  readonly version: number | null;
}

const pattern = /^([a-z][a-z0-9-]*?)(?:\.v(\d+))?\.process\.(?:js|ts)$/;

const foldersOf = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** The process files of `<root>/<family>/<process>/`, in a stable order. */
export function processFiles(root: string): readonly ProcessFile[] {
  const found: ProcessFile[] = [];
  for (const family of foldersOf(root)) {
    for (const process of foldersOf(join(root, family))) {
      for (const file of readdirSync(join(root, family, process)).sort()) {
        const named = pattern.exec(basename(file));
        if (!named) continue;
        const version = named[2] === undefined ? null : Number(named[2]);
        found.push({ path: join(root, family, process, file), family, process: named[1] ?? '', version });
      }
    }
  }
  return found;
}
