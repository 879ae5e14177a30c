import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', 'web', 'src');

/** Where Chinese stands by itself: the texts, and members that are Chinese by name. */
const isChinese = (line: string): boolean => /^\s*(\*|\/\/|\/\*)|zh: [`']/.test(line);

describe('what the console puts together from texts', () => {
  it('takes its punctuation from the language, so that no English sentence has a Chinese colon', () => {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (path) => /\.tsx?$/.test(path) && !path.startsWith('language'),
    );
    const found = files.flatMap((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .filter((line) => !isChinese(line) && /join\('[、；，]'\)|\}[：；，、（]|[）]`/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});
