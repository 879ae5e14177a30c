import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { lockPath } from './release/definition-lock.js';

/** What decides whether a definition passes: the processes, the words they use, the checks, and what was locked. */
const folders = ['engine', 'workflows', join('modules', 'definitions'), join('modules', 'forms')];
const packages = 'package-lock.json';

const isCode = (name: string): boolean => /(?<!\.spec)(?<!\.d)\.[jt]s$/.test(name);

/**
 * Remembers the code whose definitions passed every check. The checks are pure, so the same code passes them again: a
 * start need not repeat what the build has done. Code that differs by a byte is checked anew.
 */
export class PassedChecks {
  readonly #mark: string;
  readonly #fingerprint: string;

  /** @param root the folder of the code, compiled or not. */
  constructor(root: string) {
    const isSource = __filename.endsWith('.ts');
    this.#mark = isSource
      ? join(root, '..', 'node_modules', '.cache', 'guicheng', 'passed-checks')
      : join(root, 'passed-checks');
    this.#fingerprint = fingerprint(root);
  }

  /** Whether this very code has passed. */
  has(): boolean {
    return existsSync(this.#mark) && readFileSync(this.#mark, 'utf8') === this.#fingerprint;
  }

  /** Notes that it has passed. Where nothing can be written, the next start checks again. */
  add(): void {
    const written = `${this.#mark}.${process.pid}`;
    try {
      mkdirSync(dirname(this.#mark), { recursive: true });
      writeFileSync(written, this.#fingerprint);
      renameSync(written, this.#mark);
    } catch {
      return;
    }
  }
}

function fingerprint(root: string): string {
  const code = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isCode(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const lock = lockPath(root);
  const locks = lock === null ? [] : [lock, join(dirname(lock), packages)].filter((path) => existsSync(path));
  const files = [...code, ...locks].sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.slice(root.length).split(sep).join('/')}\n`).update(readFileSync(file));
  return hash.digest('hex');
}
