import { openDatabase, type Database } from '../../src/persistence/index.js';
import { migrations } from '../../src/persistence/migrations/index.js';
import { NormalForms1764500000000 } from '../../src/persistence/migrations/1764500000000-normal-forms.js';
import { describeOnEachDatabase, dialects, freshDatabaseUrl } from '../support/databases.js';

const tablesOf = async (database: Database): Promise<readonly string[]> => {
  const rows: { name: string }[] = await database.writer.query(
    database.dialect === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
      : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name",
  );
  return rows.map(({ name }) => name);
};

const applied = (database: Database): Promise<readonly { name: string }[]> =>
  database.reader.query('SELECT name FROM migration ORDER BY timestamp');

const drift = async (database: Database): Promise<readonly string[]> =>
  (await database.writer.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

/** What TypeORM does not compare: which rows an index holds, and how SQLite keeps the table. */
const described = ({ writer, dialect }: Database): readonly object[] =>
  writer.entityMetadatas.map((entity) => ({
    name: entity.tableName,
    ...(dialect === 'sqlite' ? { withoutRowid: entity.withoutRowid === true } : {}),
    sparse: entity.indices.flatMap(({ name, where }) => (where ? [[name, asWritten(where)]] : [])).sort(),
  }));

/** PostgreSQL gives a condition back with types and brackets. */
const asWritten = (condition: string): string =>
  condition.replace(/::text|[()]/g, '').replace(/= ANY ARRAY\[(.*)\]/, 'IN $1');

const found = async ({ writer, dialect }: Database): Promise<readonly object[]> => {
  const runner = writer.createQueryRunner();
  const names = writer.entityMetadatas.map(({ tableName }) => tableName);
  const tables = new Map((await runner.getTables(names)).map((table) => [table.name.replace(/^.*\./, ''), table]));
  await runner.release();
  return names.map((name) => ({
    name,
    ...(dialect === 'sqlite' ? { withoutRowid: tables.get(name)?.withoutRowid } : {}),
    sparse: tables
      .get(name)
      ?.indices.flatMap((index) => (index.where ? [[index.name, asWritten(index.where)]] : []))
      .sort(),
  }));
};

describeOnEachDatabase('the migrations', (database) => {
  it('make exactly the tables, columns and indices that the entities describe', async () => {
    expect(await drift(database())).toEqual([]);
    expect(await found(database())).toEqual(described(database()));
  });

  it('go down to nothing and up again', async () => {
    const { writer } = database();
    const before = await tablesOf(database());
    expect(before).toContain('history');

    for (const { name } of migrations.map((migration) => new migration()).toReversed()) {
      expect((await applied(database())).at(-1)).toEqual({ name });
      await writer.undoLastMigration({ transaction: 'all' });
    }
    expect(await tablesOf(database())).toEqual(['migration']);

    await writer.runMigrations({ transaction: 'all' });
    expect(await tablesOf(database())).toEqual(before);
    expect(await drift(database())).toEqual([]);
  });
});

describeOnEachDatabase('the numbers of cases', (database) => {
  it('go on in one series for all processes, behind the highest number of each month', async () => {
    const { writer } = database();
    const isUndone = async (): Promise<boolean> =>
      (await applied(database())).every(({ name }) => name !== 'CaseDescriptions1764200000000');
    while (!(await isUndone())) await writer.undoLastMigration({ transaction: 'all' });
    await writer.query(`INSERT INTO number_series (org_id, series, last) VALUES
      ('one', 'contract-review:2503', 7), ('one', 'fixed-asset-scrap:2503', 9), ('one', 'contract-review:2504', 2),
      ('other', 'contract-review:2503', 1)`);
    await writer.runMigrations({ transaction: 'all' });
    const series: object[] = await writer.query(
      "SELECT org_id, series, last FROM number_series WHERE series LIKE 'case:%' ORDER BY org_id, series",
    );
    expect(series).toEqual([
      { org_id: 'one', series: 'case:2503', last: 9 },
      { org_id: 'one', series: 'case:2504', last: 2 },
      { org_id: 'other', series: 'case:2503', last: 1 },
    ]);
  });
});

describe.each(dialects)('keys that differ in case, width or what nobody sees only (%s)', (dialect) => {
  const before = async (): Promise<{ url: string; database: Database }> => {
    const url = await freshDatabaseUrl(dialect);
    const database = await openDatabase(url);
    const { name } = new NormalForms1764500000000();
    const names = migrations.map((migration) => new migration().name);
    for (let left = names.length - names.indexOf(name); left > 0; left--) {
      await database.writer.undoLastMigration({ transaction: 'all' });
    }
    return { url, database };
  };
  const enter = async ({ writer }: Database, ...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await writer.query(
        `INSERT INTO register_entry (org_id, register, key, revision, data, instance_id, created_at, updated_at)
          VALUES ('demo', 'assets', '${key}', 1, '{}', 'case', '2026-03-01', '2026-03-01')`,
      );
    }
  };

  it('are named when the database is brought up to date, and nothing has changed', async () => {
    const { url, database } = await before();
    await enter(database, 'FA-1', 'fa-1', 'FA-2');
    const tables = await tablesOf(database);
    await database.close();
    await expect(openDatabase(url)).rejects.toThrow("register_entry demo assets: 'FA-1', 'fa-1' (2)");
    await expect(openDatabase(url)).rejects.toThrow("register_entry demo assets: 'FA-1', 'fa-1' (2)");
    expect(tables).toContain('register_entry');
  });

  it('get their normal form when there are none, however many there are', async () => {
    const { url, database } = await before();
    await enter(database, ...Array.from({ length: 2100 }, (_, index) => `FA-${index}`));
    await database.close();
    const opened = await openDatabase(url);
    const rows: { key: string; normal_key: string }[] = await opened.reader.query(
      'SELECT key, normal_key FROM register_entry',
    );
    await opened.close();
    expect(rows).toHaveLength(2100);
    expect(rows.filter((row) => row.normal_key !== row.key.toLowerCase())).toEqual([]);
  });
});

describe('servers that start together on one PostgreSQL database', () => {
  it('run the migrations once', async () => {
    const url = await freshDatabaseUrl('postgres');
    const servers = await Promise.all([openDatabase(url), openDatabase(url), openDatabase(url)]);
    const names = await applied(servers[0]);
    await Promise.all(servers.map((server) => server.close()));
    expect(names).toEqual(migrations.map((migration) => ({ name: new migration().name })));
  });
});

describe('opening a database', () => {
  it.each(['mysql://root@localhost/guicheng', 'sqlite:', 'sqlite::memory:'])('refuses the URL %s', async (url) => {
    await expect(openDatabase(url)).rejects.toThrow("Expected a database URL 'sqlite:<file>' or 'postgres://…'");
  });
});
