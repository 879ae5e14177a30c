import SqliteDatabase from 'better-sqlite3';
import type { EntityManager } from 'typeorm';
import {
  NumberSeriesEntity,
  openDatabase,
  OutcomeUnknown,
  StorageUnavailable,
  type Database,
} from '../../src/persistence/index.js';
import { freshDatabaseUrl, migratedDatabaseUrl } from '../support/databases.js';
import { FaultyDriver } from '../support/faulty-driver.js';

const orgId = 'org';

describe('a unit of work on SQLite, when SQLite ends its transaction', () => {
  const driver = new FaultyDriver();
  let database: Database;

  const put = (transaction: EntityManager, series: string): Promise<unknown> =>
    transaction.insert(NumberSeriesEntity, { orgId, series, last: 1 });
  const stored = async (): Promise<readonly string[]> =>
    (await database.reader.getRepository(NumberSeriesEntity).find({ order: { series: 'ASC' } })).map(
      ({ series }) => series,
    );

  beforeAll(async () => {
    driver.install();
    database = await openDatabase(await migratedDatabaseUrl('sqlite'));
  });
  afterEach(async () => {
    driver.arm();
    await database.unitOfWork.run((transaction) => transaction.clear(NumberSeriesEntity));
  });
  afterAll(async () => {
    await database.close();
    jest.restoreAllMocks();
  });

  it('stores nothing of work that swallows the failure and goes on', async () => {
    driver.arm({ at: 3, code: 'SQLITE_FULL', how: 'rolledBack' });
    const unit = database.unitOfWork.run(async (transaction) => {
      await put(transaction, 'before');
      await put(transaction, 'failing').catch(() => undefined);
      await put(transaction, 'after').catch(() => undefined);
    });
    await expect(unit).rejects.toThrow(StorageUnavailable);
    await expect(unit).rejects.toMatchObject({ reason: 'full' });
    expect(await stored()).toEqual([]);
  });

  it('stores nothing of joined work either, nor of the outer work around it', async () => {
    driver.arm({ at: 3, code: 'SQLITE_IOERR_WRITE', how: 'rolledBack' });
    const { unitOfWork } = database;
    const unit = unitOfWork.run(async (outer) => {
      await put(outer, 'outer');
      await unitOfWork.run((inner) => put(inner, 'inner')).catch(() => undefined);
      await put(outer, 'outer again').catch(() => undefined);
    });
    await expect(unit).rejects.toMatchObject({ reason: 'failing' });
    expect(await stored()).toEqual([]);
  });

  it('serves the next units, which waited for their turn', async () => {
    driver.arm({ at: 2, code: 'SQLITE_FULL', how: 'rolledBack' });
    const { unitOfWork } = database;
    const units = await Promise.allSettled([
      unitOfWork.run((transaction) => put(transaction, 'first')),
      unitOfWork.runAlone((transaction) => put(transaction, 'second')),
      unitOfWork.run((transaction) => put(transaction, 'third')),
    ]);
    expect(units.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(await stored()).toEqual(['second', 'third']);
  });

  it('cannot say what became of a commit that failed, and takes up what follows it once it has', async () => {
    driver.arm({ at: 3, code: 'SQLITE_IOERR_FSYNC', how: 'rolledBack' });
    let followed = 0;
    const unit = database.unitOfWork.run(
      (transaction) => put(transaction, 'perhaps'),
      async () => void (followed += 1),
    );
    await expect(unit).rejects.toThrow(OutcomeUnknown);
    expect(followed).toBe(1);
    await database.unitOfWork.run((transaction) => put(transaction, 'certain'));
    expect(await stored()).toEqual(['certain']);
  });

  it.each(['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_NOMEM'])(
    'migrates all or nothing, whichever statement fails (%s)',
    async (code) => {
      const url = await freshDatabaseUrl('sqlite');
      const tables = (): number => {
        const file = new SqliteDatabase(url.slice('sqlite:'.length), { readonly: true });
        try {
          const sql =
            "SELECT count(*) AS n FROM sqlite_master WHERE type = 'table' AND name <> 'migration' AND name NOT LIKE 'sqlite_%'";
          return (file.prepare(sql).get() as { readonly n: number }).n;
        } finally {
          file.close();
        }
      };
      let isOpen = false;
      const found = new Set<number>();
      for (let at = 1; !isOpen; at += 6) {
        driver.arm({ at, code, how: 'rolledBack' });
        const opening = openDatabase(url);
        isOpen = await opening.then(
          (opened) => opened.close().then(() => true),
          () => false,
        );
        driver.arm();
        found.add(tables());
      }
      // All of them also where it fails behind the migration, before it serves anybody.
      expect([...found]).toEqual([0, tables()]);
      expect(tables()).toBeGreaterThan(10);
    },
  );
});
