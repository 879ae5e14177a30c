import type { LocalizedText } from '../../engine/index.js';
import type { Column } from './table-kinds.js';

const sentence = (zh: string, en: string): LocalizedText => ({ zh, en });

/** What is said about the lines of a table. */
export const tableSentences = {
  empty: sentence(
    '应有列名和至少一行内容，但没有。',
    'Expected the names of the columns and at least one line, but found none.',
  ),
  tooMany: (most: number) =>
    sentence(
      `一次最多导入 ${most} 行，但这里更多；请分次导入。`,
      `Expected at most ${most} lines, but found more: import them in parts.`,
    ),
  encoding: sentence(
    '应为 UTF-8 编码，但有无法识别的字符（文件可能为 GBK）；请另存为“CSV UTF-8”后再导入。',
    "Expected UTF-8, but found characters that cannot be read (the file may be GBK): save it as 'CSV UTF-8' first.",
  ),
  unreadable: sentence(
    '应为可读的 CSV，但从这一行起无法读取；请检查引号是否成对。',
    'Expected CSV that can be read, but from this line on it cannot: look whether its quotation marks come in pairs.',
  ),
  header: (columns: readonly Column[]) => {
    const required = columns.filter((one) => one.required);
    return sentence(
      `首行应为列名，各一次：必有${required.map(({ name, zh }) => `${zh}（${name}）`).join('、')}，可有的全部为 ${columns.map(({ name }) => name).join(',')}。`,
      `Expected the first line to name columns, each once, of ${columns.map(({ name }) => name).join(',')}, with ${required.map(({ name }) => name).join(', ')} among them.`,
    );
  },
  cells: (expected: number, found: number) =>
    sentence(
      `应有 ${expected} 格，与列名一样多，但有 ${found} 格。`,
      `Expected ${expected} cells, as many as there are columns, but found ${found}.`,
    ),
  missing: sentence('不能为空。', 'Expected a value, but found none.'),
  missingColumn: sentence(
    '新增时必须有此列且不能为空。',
    'Expected a value, because this line adds something new, but there is no such column.',
  ),
  twice: (line: number) =>
    sentence(
      `各行应各不相同，但与第 ${line} 行重复。`,
      `Expected each of them once, but line ${line} names it already.`,
    ),
  person: sentence(
    '应为已有或本文件中的用户名，但没有。',
    'Expected the username of somebody in the directory or in this file, but there is none.',
  ),
  anId: sentence(
    '应为无人使用的用户名，但这是已有人员的编号。',
    'Expected a username that is free, but found the id of somebody.',
  ),
  existingPerson: sentence(
    '应为目录中的用户名，但没有。',
    'Expected the username of somebody in the directory, but there is none.',
  ),
  role: sentence('应为制度中的角色，多个以分号分隔。', 'Expected roles of the rulebook, with semicolons between them.'),
  active: sentence('应为 true、false、是或否。', 'Expected true, false, 是 or 否.'),
  lastAdministrator: sentence(
    '至少应有一位在职的系统管理员，但导入后将没有。',
    'Expected at least one active administrator to remain, but after this import there would be none.',
  ),
} as const;
