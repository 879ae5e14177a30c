import type { Socket } from 'node:net';
import type { Client, ClientBase } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { ConnectionLost } from './connection-lost.js';

/** How long somebody waits for a connection, new or in use by others. */
const connectMilliseconds = 3_000;
const keepAliveMilliseconds = 10_000;
const poolSize = 10;

/** Of the server while a query waits. With the wait for the connection it must stay below 10 s. */
export const longestSilenceMilliseconds = 5_000;

/** For every connection of ours. */
export const connectionSettings = {
  connectionTimeoutMillis: connectMilliseconds,
  keepAlive: true,
  keepAliveInitialDelayMillis: keepAliveMilliseconds,
} as const;

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
 * @param prepare runs on each new connection before anybody uses it
 */
export async function openPostgresPool(
  options: DataSourceOptions & { readonly type: 'postgres' },
  silenceMilliseconds: number,
  prepare: (client: ClientBase) => unknown = () => undefined,
): Promise<DataSource> {
  const onConnect = (client: Client): unknown => {
    surviveErrors(client);
    giveUpSilence(client, silenceMilliseconds);
    return prepare(client);
  };
  const pool = new DataSource({ ...options, poolSize, extra: { ...connectionSettings, onConnect } });
  const driver = pool.driver as PostgresDriver;
  const obtain = driver.obtainMasterConnection.bind(driver);
  driver.obtainMasterConnection = () =>
    obtain().catch((cause: unknown) => {
      throw new ConnectionLost('refused', { cause });
    });
  return pool.initialize();
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
  connection.stream.setTimeout(silenceMilliseconds, () => {
    const { readyForQuery } = client as unknown as Inside;
    if (!readyForQuery) connection.stream.destroy(new ConnectionLost('silent'));
  });
}
