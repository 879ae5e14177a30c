import { resolve } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { ClientBase } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ColumnNaming } from './column-naming.js';
import type { Dialect } from './dialect.js';
import * as entities from './entities/index.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';
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

const busyMilliseconds = 5000;
const connectMilliseconds = 10_000;
const keepAliveMilliseconds = 10_000;
/** Connections of each of the two pools on PostgreSQL. */
const poolSize = 10;
/** SQLite pages of 4 KiB in the log before it goes into the database file: 32 MiB. */
const checkpointPages = 8192;
/** All that the product knows, in each size of a batch; to prepare one again costs more than to run it. */
const preparedStatements = 1000;

/** Takes the write lock at once: upgrading a read transaction later fails when another process has written meanwhile. */
class ImmediateDatabase extends SqliteDatabase {
  override prepare: SqliteDatabase.Database['prepare'] = (sql: string) =>
    super.prepare(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql);
}

/**
 * Opens the database and brings its tables up to date.
 *
 * @param url `sqlite:` and a file path (relative to the working directory; the file and its directory are made), or
 * `postgres://user:password@host:port/database`.
 * @throws Error for a URL of another kind, and the driver's error when the database cannot be reached.
 */
export async function openDatabase(url: string): Promise<Database> {
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url);
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
 * An error that comes while a new connection goes from the pool to TypeORM, for example because the server stops, would
 * find nobody who listens and end this process. Whoever uses the connection learns of it from his statement.
 */
function surviveErrors(client: ClientBase): void {
  client.on('error', () => undefined);
}

async function openPostgres(url: string): Promise<Database> {
  const pool = (onConnect: (client: ClientBase) => unknown): DataSourceOptions => ({
    ...shared,
    type: 'postgres',
    url,
    applicationName: 'guicheng',
    poolSize,
    connectTimeoutMS: connectMilliseconds,
    extra: { onConnect, keepAlive: true, keepAliveInitialDelayMillis: keepAliveMilliseconds },
  });
  const writer = await connected(
    pool((client) => {
      surviveErrors(client);
      return client.query(planByKeys);
    }),
  );
  return opened('postgres', writer, () => connected(pool(surviveErrors)));
}

async function openSqlite(database: string): Promise<Database> {
  const file = {
    ...shared,
    type: 'better-sqlite3',
    database,
    timeout: busyMilliseconds,
    statementCacheSize: preparedStatements,
  } as const;
  const writer = await connected({
    ...file,
    driver: ImmediateDatabase,
    enableWAL: true,
    prepareDatabase: (connection: SqliteDatabase.Database): void => {
      // better-sqlite3 would relax it to NORMAL with WAL, and a power cut could take the last commits.
      connection.pragma('synchronous = FULL');
      // A checkpoint syncs the database file too. With fewer of them a page that changes often is written once.
      connection.pragma(`wal_autocheckpoint = ${checkpointPages}`);
    },
  });
  return opened('sqlite', writer, () => connected({ ...file, readonly: true }));
}

async function opened(dialect: Dialect, writer: DataSource, openReader: () => Promise<DataSource>): Promise<Database> {
  try {
    await migrate(writer, dialect);
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
