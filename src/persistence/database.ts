import { resolve } from 'node:path';
import type SqliteDatabase from 'better-sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ColumnNaming } from './column-naming.js';
import type { Dialect } from './dialect.js';
import { storageReasonOf } from './driver-failure.js';
import * as entities from './entities/index.js';
import { holdFile } from './hold-file.js';
import { migratePostgres } from './migrate.js';
import { migrations } from './migrations/index.js';
import { longestSilenceMilliseconds, openPostgresPool } from './postgres-pool.js';
import { WritingConnection } from './transactions/writing-connection.js';
import { UnitOfWork } from './unit-of-work.js';

/** An open database whose tables are up to date. */
export interface Database {
  readonly dialect: Dialect;
  /** All writes go through it. */
  readonly unitOfWork: UnitOfWork;
  /** For reads outside a transaction: sees only what is committed, and waits for no writer. */
  readonly reader: DataSource;
  /** The connections behind `unitOfWork`. */
  readonly writer: DataSource;
  close(): Promise<void>;
}

const shared = {
  entities: Object.values(entities),
  migrations: [...migrations],
  migrationsTableName: 'migration',
  namingStrategy: new ColumnNaming(),
};

/** Waiting for a lock blocks this process: it looks again later instead (`SqliteTransactions`). */
const busyMilliseconds = 10;
/** SQLite pages of 4 KiB in the log before it goes into the database file: 32 MiB. */
const checkpointPages = 8192;
/** All that the product knows, in each size of a batch; to prepare one again costs more than to run it. */
const preparedStatements = 1000;

/**
 * Opens the database and brings its tables up to date.
 *
 * @param url `sqlite:` and a file path (relative to the working directory; the file and its directory are made), or
 * `postgres://user:password@host:port/database`.
 * @param silenceMilliseconds how long a query may go without a word of PostgreSQL before its connection is given up; 0 for ever, for bulk work
 * @throws DatabaseHeld when another process serves the SQLite file, Error for a URL of another kind, and the driver's
 * error when the database cannot be reached.
 */
export async function openDatabase(
  url: string,
  { silenceMilliseconds = longestSilenceMilliseconds } = {},
): Promise<Database> {
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url, silenceMilliseconds);
  const file = /^sqlite:(?!:)(.+)$/.exec(url)?.[1];
  if (file) return openSqlite(resolve(file));
  const kind = url.split(':', 1)[0];
  throw new Error(
    `Expected a database URL 'sqlite:<file>' or 'postgres://…', but found one that starts with '${kind}:'.`,
  );
}

/**
 * Whoever writes knows the keys of his rows. The plans of his statements are made once for each connection, perhaps
 * while the tables are still empty, and must be right when they are full: by index, from the keys to the rows.
 */
const planByKeys = `SET plan_cache_mode = force_generic_plan; SET jit = off;
  SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off`;

/**
 * Whoever reads asks for a page, in the order of an index. PostgreSQL guesses how many rows match several conditions at
 * once; where it guesses that few do, it would rather read a table whole with all its workers than begin the page.
 */
const planByIndex = `SET jit = off; SET max_parallel_workers_per_gather = 0; SET enable_seqscan = off;
  SET enable_bitmapscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off`;

async function openPostgres(url: string, silenceMilliseconds: number): Promise<Database> {
  const options = { ...shared, type: 'postgres', url, applicationName: 'guicheng' } as const;
  await migratePostgres(new DataSource(options));
  const writer = await openPostgresPool(options, silenceMilliseconds, {
    prepare: (client) => client.query(planByKeys),
  });
  return opened('postgres', writer, () =>
    openPostgresPool(options, silenceMilliseconds, { prepare: (client) => client.query(planByIndex) }),
  );
}

async function openSqlite(file: string): Promise<Database> {
  const giveBack = await holdFile(file);
  try {
    const database = await openSqliteFile(file);
    const close = (): Promise<void> => database.close().finally(giveBack);
    return { ...database, close };
  } catch (error) {
    giveBack();
    throw error;
  }
}

async function openSqliteFile(database: string): Promise<Database> {
  const file = {
    ...shared,
    type: 'better-sqlite3',
    database,
    timeout: busyMilliseconds,
    statementCacheSize: preparedStatements,
  } as const;
  const writer = await connected({
    ...file,
    driver: WritingConnection,
    enableWAL: true,
    prepareDatabase: (connection: SqliteDatabase.Database): void => {
      // better-sqlite3 would relax it to NORMAL with WAL, and a power cut could take the last commits.
      connection.pragma('synchronous = FULL');
      // What is overwritten in a page is gone from it, also when the page is split or put in order.
      connection.pragma('secure_delete = FAST');
      // The default of 2 MiB is less than one busy second writes; what falls out is looked up in the log again.
      connection.pragma('cache_size = -32768');
      // A checkpoint syncs the database file too. With fewer of them a page that changes often is written once.
      connection.pragma(`wal_autocheckpoint = ${checkpointPages}`);
    },
  });
  return opened('sqlite', writer, async () => {
    await writer.runMigrations({ transaction: 'all' });
    // What was erased just before the server was killed may still stand in the log. On a full disk the log cannot go
    // into the file: it stays until there is room, and people can read meanwhile.
    await writer.query('PRAGMA wal_checkpoint(TRUNCATE)').catch((error: unknown) => {
      if (storageReasonOf(error) !== 'full') throw error;
    });
    return connected({ ...file, readonly: true });
  });
}

async function opened(dialect: Dialect, writer: DataSource, openReader: () => Promise<DataSource>): Promise<Database> {
  try {
    const reader = await openReader();
    const close = async (): Promise<void> => {
      await reader.destroy();
      await writer.destroy();
    };
    return { dialect, unitOfWork: new UnitOfWork(writer, dialect), reader, writer, close };
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

const connected = (options: DataSourceOptions): Promise<DataSource> => new DataSource(options).initialize();
