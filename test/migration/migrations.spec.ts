import { openDatabase, type Database } from '../../src/persistence/index.js';
import { migrations } from '../../src/persistence/migrations/index.js';
import { describeOnEachDatabase, freshDatabaseUrl } from '../support/databases.js';

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
    sparse: entity.indices.flatMap(({ name, where }) => (where ? [[name, where]] : [])).sort(),
  }));

/** PostgreSQL gives a condition back with types and brackets. */
const asWritten = (condition: string): string => condition.replace(/::text|[()]/g, '');

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
