import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { normalForm } from '../../engine/index.js';

interface NormalForm {
  readonly table: string;
  /** What tells the rows of a table apart in which a text must be unique. */
  readonly within: readonly string[];
  readonly text: string;
  readonly column: string;
  readonly index: string;
}

const normalForms: readonly NormalForm[] = [
  {
    table: 'register_entry',
    within: ['org_id', 'register'],
    text: 'key',
    column: 'normal_key',
    index: 'register_entry_normal_key',
  },
  {
    table: 'directory_user',
    within: ['org_id'],
    text: 'username',
    column: 'normal_username',
    index: 'directory_user_username',
  },
];

const rowsAtOnce = 1000;
const mostNamed = 20;

/**
 * Keys of registers and usernames are unique in their normal form. The rows that are there get theirs.
 *
 * @throws Error that names those that are the same in it; then nothing has changed
 */
export class NormalForms1764500000000 implements MigrationInterface {
  readonly name = 'NormalForms1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    const collation = runner.connection.options.type === 'postgres' ? { collation: 'C' } : {};
    await runner.dropIndex('directory_user', 'directory_user_username');
    const collisions: string[] = [];
    for (const form of normalForms) {
      await runner.addColumn(
        form.table,
        new TableColumn({ name: form.column, type: 'text', default: "''", ...collation }),
      );
      await fill(runner, form);
      collisions.push(...(await collisionsOf(runner, form)));
    }
    if (collisions.length > 0) throw new Error(sentence(collisions));
    for (const { table, within, column, index } of normalForms) {
      await runner.createIndex(
        table,
        new TableIndex({ name: index, columnNames: [...within, column], isUnique: true }),
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, column, index } of normalForms) {
      await runner.dropIndex(table, index);
      await runner.dropColumn(table, column);
    }
    const username = { name: 'directory_user_username', columnNames: ['org_id', 'username'], isUnique: true };
    await runner.createIndex('directory_user', new TableIndex(username));
  }
}

/** In pages: a register may be long. */
async function fill(runner: QueryRunner, { table, text, column }: NormalForm): Promise<void> {
  const isPostgres = runner.connection.options.type === 'postgres';
  const source = isPostgres
    ? 'SELECT * FROM jsonb_to_recordset(CAST($1 AS jsonb)) AS v (text text, form text)'
    : "SELECT value ->> 'text' AS text, value ->> 'form' AS form FROM json_each(?)";
  for (let after = ''; ;) {
    const rows: { text: string }[] = await runner.query(
      `SELECT DISTINCT ${text} AS text FROM ${table} WHERE ${text} > ${isPostgres ? '$1' : '?'} ORDER BY ${text} LIMIT ${rowsAtOnce}`,
      [after],
    );
    const last = rows.at(-1);
    if (!last) return;
    const forms = JSON.stringify(rows.map((row) => ({ text: row.text, form: normalForm(row.text) })));
    await runner.query(`UPDATE ${table} SET ${column} = v.form FROM (${source}) v WHERE ${table}.${text} = v.text`, [
      forms,
    ]);
    after = last.text;
  }
}

async function collisionsOf(runner: QueryRunner, { table, within, text, column }: NormalForm): Promise<string[]> {
  const same = [...within, column].join(', ');
  const rows: Record<string, string>[] = await runner.query(
    `SELECT ${same}, MIN(${text}) AS one, MAX(${text}) AS other, COUNT(*) AS found FROM ${table}
      GROUP BY ${same} HAVING COUNT(*) > 1 ORDER BY ${same} LIMIT ${mostNamed}`,
  );
  return rows.map((row) => {
    const place = [table, ...within.map((name) => row[name])].join(' ');
    return `${place}: '${row['one']}', '${row['other']}' (${row['found']})`;
  });
}

const sentence = (collisions: readonly string[]): string =>
  `Expected keys and usernames that differ in more than case, width and invisible characters, but these do not: ` +
  `${collisions.join('; ')}. Rename all but one of each in the database, then start again / ` +
  `编号和用户名除大小写、全半角和不可见字符外也应不同，但以下各组相同：${collisions.join('；')}。请在数据库中逐组改名，仅留一个，然后重新启动。`;
