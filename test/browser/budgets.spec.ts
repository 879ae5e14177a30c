import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { consoleDirectory, describeInBrowser } from './support/browser.js';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const kilobyte = 1000;

/** The frame of every page but the sign-in. */
const shell = 'src/app/shell.tsx';

/** What a browser loads for a page that it has never seen (console.md, section 9), in few files: it asks for six at a time. */
const budgets: readonly (readonly [page: string, module: string, kilobytes: number, files: number])[] = [
  ['the sign-in', 'src/pages/sign-in/sign-in-page.tsx', 140, 12],
  ['the inbox', 'src/pages/inbox/inbox-page.tsx', 215, 24],
  ['a case with chart and form', 'src/pages/case/case-page.tsx', 215, 32],
  ['the start of a case', 'src/pages/start-process/start-process-page.tsx', 215, 34],
  ['the list of cases', 'src/pages/cases/cases-page.tsx', 200, 24],
];

describeInBrowser('the size of the console', () => {
  const manifest = (): Record<string, Chunk> =>
    JSON.parse(readFileSync(join(consoleDirectory, 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const size = (file: string): number => gzipSync(readFileSync(join(consoleDirectory, file)), { level: 9 }).length;

  /** A module with everything that is loaded with it. */
  function loadedWith(chunks: Record<string, Chunk>, names: readonly string[]): readonly Chunk[] {
    const seen = new Set<string>();
    const visit = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      for (const inner of chunks[name]?.imports ?? []) visit(inner);
    };
    for (const name of names) visit(name);
    return [...seen].flatMap((name) => chunks[name] ?? []);
  }

  it.each(budgets)('keeps %s within its budget (%s: %i kB in %i files)', (_page, module, kilobytes, files) => {
    const chunks = loadedWith(
      manifest(),
      module.includes('sign-in') ? ['index.html', module] : ['index.html', shell, module],
    );
    const script = chunks.reduce((sum, { file }) => sum + size(file), 0);
    expect(script / kilobyte).toBeLessThan(kilobytes);
    const styles = new Set(chunks.flatMap(({ css = [] }) => css));
    expect([...styles].reduce((sum, file) => sum + size(file), 0) / kilobyte).toBeLessThan(15);
    expect(chunks.length + styles.size).toBeLessThanOrEqual(files);
  });

  it('has no file that needs itself: it would run before what it needs', () => {
    const chunks = manifest();
    const needs = (name: string, of: string, seen = new Set<string>()): boolean =>
      (chunks[name]?.imports ?? []).some((inner) => {
        if (inner === of) return true;
        if (seen.has(inner)) return false;
        seen.add(inner);
        return needs(inner, of, seen);
      });
    expect(Object.keys(chunks).filter((name) => needs(name, name))).toEqual([]);
  });
});
