import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';

const repository = join(__dirname, '..', '..');

const copied = [
  'src',
  'package.json',
  'eslint.config.mjs',
  '.prettierrc.json',
  'jest.config.mjs',
  'test/support/grouped-suites.mjs',
  'definitions.lock.json',
];

export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** The sources in a temporary folder, for scripts that write files; its checks are those of the repository. */
export class RepositoryCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'guicheng-copy-'));

  /** @param checked the folder that the compiler and the linter look at, with what it imports. */
  constructor(checked: string) {
    for (const name of copied) cpSync(join(repository, name), join(this.root, name), { recursive: true });
    symlinkSync(join(repository, 'node_modules'), join(this.root, 'node_modules'));
    const { compilerOptions } = JSON.parse(readFileSync(join(repository, 'tsconfig.json'), 'utf8')) as {
      readonly compilerOptions: object;
    };
    writeFileSync(join(this.root, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: [checked] }));
    writeFileSync(
      join(this.root, 'jest.specs.mjs'),
      // Specs of processes need no database, and are run once.
      "import own from './jest.config.mjs';\n" +
        'const { globalSetup, globalTeardown, setupFilesAfterEnv, testSequencer, runtime, ...base } = own;\n' +
        "export default { ...base, roots: ['<rootDir>/src'] };\n",
    );
  }

  /** Runs a script of the repository on the copy. */
  script(name: string, ...words: readonly string[]): Promise<Ended> {
    return this.node(join(repository, 'scripts', name), ...words, '--root', this.root);
  }

  /** Runs a tool of node_modules in the copy. */
  tool(path: string, ...words: readonly string[]): Promise<Ended> {
    return this.node(join(repository, 'node_modules', path), ...words);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }

  private node(...words: readonly string[]): Promise<Ended> {
    return new Promise((resolve) => {
      execFile(execPath, [...words], { cwd: this.root, maxBuffer: 10_000_000 }, (error, out, said) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, output: out + said });
      });
    });
  }
}
