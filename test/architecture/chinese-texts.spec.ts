import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..', '..');
/** The product, and its console but for what is made of the OpenAPI document. */
const rooms = ['src', 'web/src'];
const isWritten = (name: string): boolean => /\.tsx?$/u.test(name) && !/\.(spec|d)\.tsx?$/u.test(name);

interface Text {
  readonly where: string;
  readonly text: string;
}

const han = '\\p{Script=Han}';
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** English sentences cite clauses of the manuals in Chinese: a text is Chinese where that is most of it. */
const isChinese = (text: string): boolean =>
  count(text, new RegExp(han, 'gu')) > count(text.replaceAll(/[`'"<][\w./-]+[`'">]?/g, ''), /[A-Za-z]{2,}/g);

/** What a regular expression is made of is read by no person. */
const isPattern = ({ parent }: ts.Node): boolean =>
  ts.isNewExpression(parent) && parent.expression.getText() === 'RegExp';

/** Every text in a source file, with a space in the place of what is put into it. */
function textsOf(file: string): readonly Text[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Text[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map((span) => `X${span.literal.text}`)].join('')
      : ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
        ? node.text
        : '';
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    if (text && isChinese(text) && !isPattern(node)) found.push({ where: `${relative(root, file)}:${line + 1}`, text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const texts = rooms
  .flatMap((room) => readdirSync(join(root, room), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && isWritten(entry.name))
  .flatMap((entry) => textsOf(join(entry.parentPath, entry.name)));

const offending = (pattern: RegExp, among = texts): readonly string[] =>
  among.filter(({ text }) => pattern.test(text)).map(({ where, text }) => `${where} ${text}`);

/** What is handed over is signed for (签收) and given back (退还) in the words of the manuals. */
const ofManuals = /^src\/(workflows\/|engine\/register-columns)/u;

/** The word for a thing, and words that would be another name for the same thing (docs/chinese-terms.md). */
const terms: Readonly<Record<string, RegExp>> = {
  事项: /实例|案件|个案|工单/u,
  挂起: /暂停/u,
  // The manual calls whoever convenes a meeting 会议发起人 (000 篇二 2.3).
  申请人: /(?<!会议)发起人|提单人/u,
  任务: /待办事项|待办任务/u,
  台账: /登记簿|登记册/u,
};

describe('the Chinese texts', () => {
  it('are found', () => {
    expect(texts.length).toBeGreaterThan(400);
  });

  it('have full-width punctuation', () => {
    expect(offending(new RegExp(`${han}\\s?[,;:!?()]|[,;:!?()]\\s?${han}|[」）]\\s?[,;:]`, 'u'))).toEqual([]);
  });

  it.each(Object.entries(terms))('call it %s and nothing else', (_, others) => {
    expect(offending(others)).toEqual([]);
  });

  it('call it 认领 and 放回 where somebody takes a task for himself, and gives it back', () => {
    const ofProduct = texts.filter(({ where }) => !ofManuals.test(where));
    expect(offending(/签收|退还/u, ofProduct)).toEqual([]);
  });
});
