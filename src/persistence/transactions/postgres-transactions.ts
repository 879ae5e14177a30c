import type { Client } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { asUnavailable } from '../as-unavailable.js';
import { isServerRefusal, mayReconnect } from '../driver-failure.js';
import { OutcomeUnknown } from '../storage-failure.js';
import type { Transactions } from './transactions.js';

/** Transactions on the connections of a pool. One whose state is in doubt is closed and given to nobody. */
export class PostgresTransactions implements Transactions {
  constructor(private readonly writer: DataSource) {}

  async run<T>(work: (transaction: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    try {
      const client = (await runner.connect()) as Client;
      const result = await worked(work, runner, client);
      await commit(client);
      return result;
    } catch (error) {
      throw asUnavailable(error);
    } finally {
      await runner.release();
    }
  }
}

async function worked<T>(
  work: (transaction: EntityManager) => Promise<T>,
  runner: QueryRunner,
  client: Client,
): Promise<T> {
  try {
    await runner.startTransaction();
    return await work(runner.manager);
  } catch (error) {
    await client.query('ROLLBACK').catch(() => abandon(client));
    throw error;
  }
}

async function commit(client: Client): Promise<void> {
  let command: string;
  try {
    ({ command } = await client.query('COMMIT'));
  } catch (error) {
    if (isServerRefusal(error)) throw error;
    abandon(client);
    throw new OutcomeUnknown('unreachable', mayReconnect(error), { cause: error });
  }
  // A statement has failed before, and the work has swallowed it.
  if (command !== 'COMMIT')
    throw new Error(`Expected the transaction to be committed, but PostgreSQL answered ${command}.`);
}

/** The pool drops a connection that is ending. */
export function abandon(client: Client): void {
  client.end().catch(() => undefined);
}
