import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Client, ClientBase } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { ConnectionLost } from './connection-lost.js';

/** How long somebody waits for a connection, new or in use by others. */
const connectMilliseconds = 3_000;
const keepAliveMilliseconds = 10_000;
const poolSize = 10;
/** A wait during which this process itself worked for a larger part than this was not the server's. */
const busyShare = 0.5;

/** Of the server while a query waits. With the wait for the connection it must stay below 10 s. */
export const longestSilenceMilliseconds = 5_000;

/** For every connection of ours. */
export const connectionSettings = {
  connectionTimeoutMillis: connectMilliseconds,
  keepAlive: true,
  keepAliveInitialDelayMillis: keepAliveMilliseconds,
} as const;

interface PoolSettings {
  /** Runs on each new connection before anybody uses it. */
  readonly prepare?: (client: ClientBase) => unknown;
  readonly waitMilliseconds?: number;
}

/** What this uses of a connection of node-postgres, whose types leave a part of it out. */
interface Inside {
  readonly readyForQuery: boolean;
  readonly connection: { readonly stream: Socket };
}

/**
 * Opens a pool in which nobody waits for a server that has fallen silent: paused, cut off or overrun. Its errors say
 * `ConnectionLost`.
 *
 * @param silenceMilliseconds how long a query may go without a word of the server; 0 for ever
 */
export async function openPostgresPool(
  options: DataSourceOptions & { readonly type: 'postgres' },
  silenceMilliseconds: number,
  { prepare = () => undefined, waitMilliseconds = connectMilliseconds }: PoolSettings = {},
): Promise<DataSource> {
  const onConnect = (client: Client): unknown => {
    surviveErrors(client);
    giveUpSilence(client, silenceMilliseconds);
    return prepare(client);
  };
  const extra = { ...connectionSettings, connectionTimeoutMillis: waitMilliseconds, onConnect };
  const pool = new DataSource({ ...options, poolSize, extra });
  const driver = pool.driver as PostgresDriver;
  const obtain = driver.obtainMasterConnection.bind(driver);
  driver.obtainMasterConnection = () => patiently(obtain);
  return pool.initialize();
}

/**
 * Asks for a connection once more where this process was busy itself while it waited: a timer that fires first after a
 * long piece of work says nothing of the server, whose answer may be there already.
 */
async function patiently<Connection>(obtain: () => Promise<Connection>): Promise<Connection> {
  const begun = performance.eventLoopUtilization();
  const once = (): Promise<Connection> =>
    obtain().catch((cause: unknown) => {
      throw new ConnectionLost('refused', { cause });
    });
  try {
    return await once();
  } catch (error) {
    if (performance.eventLoopUtilization(begun).utilization <= busyShare) throw error;
    return once();
  }
}

/**
 * An error that comes while a new connection goes from the pool to TypeORM, for example because the server stops, would
 * find nobody who listens and end this process. Whoever uses the connection learns of it from his statement.
 */
function surviveErrors(client: Client): void {
  client.on('error', () => undefined);
}

/** Breaks a connection on which a query waits and nothing moves; whoever waits is told. */
function giveUpSilence(client: Client, silenceMilliseconds: number): void {
  const { connection } = client as unknown as Inside;
  const { stream } = connection;
  stream.setTimeout(silenceMilliseconds, () => {
    const heard = stream.bytesRead;
    // What came while this process was busy with something else is read before this runs.
    setImmediate(() => {
      const { readyForQuery } = client as unknown as Inside;
      if (!readyForQuery && stream.bytesRead === heard) stream.destroy(new ConnectionLost('silent'));
    });
  });
}
