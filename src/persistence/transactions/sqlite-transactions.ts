import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { asUnavailable } from '../as-unavailable.js';
import { storageReasonOf } from '../driver-failure.js';
import { OutcomeUnknown } from '../storage-failure.js';
import type { Transactions } from './transactions.js';
import type { WritingConnection } from './writing-connection.js';

/** Between two looks at a lock that another process holds; each look blocks this process for a moment only. */
const longestPauseMilliseconds = 50;

/**
 * Transactions on the one connection that writes to a SQLite file. What counts is what the driver says, never what
 * TypeORM has counted. A connection whose state is in doubt is closed, which rolls back whatever is open on it, and
 * opened again before the next transaction.
 */
export class SqliteTransactions implements Transactions {
  private inDoubt = false;

  constructor(private readonly writer: DataSource) {}

  async run<T>(work: (transaction: EntityManager) => Promise<T>, until: number): Promise<T> {
    const [runner, connection] = await this.begin(until);
    const result = await this.worked(work, runner, connection);
    await this.commit(runner, connection);
    return result;
  }

  private async begin(until: number): Promise<readonly [QueryRunner, WritingConnection]> {
    for (let wait = 1; ; wait = Math.min(2 * wait, longestPauseMilliseconds)) {
      try {
        return await this.beginOnce();
      } catch (error) {
        const reason = storageReasonOf(error);
        if (reason !== 'locked' || performance.now() >= until) throw asUnavailable(error);
      }
      await pause(wait);
    }
  }

  private async beginOnce(): Promise<readonly [QueryRunner, WritingConnection]> {
    if (this.inDoubt) await this.reopen();
    const runner = this.writer.createQueryRunner();
    const connection = (await runner.connect()) as WritingConnection;
    try {
      await runner.startTransaction();
      if (!connection.inTransaction) throw new Error('Expected a transaction to begin, but SQLite is in none.');
    } catch (error) {
      this.inDoubt = storageReasonOf(error) !== 'locked' || connection.inTransaction;
      throw error;
    }
    connection.openUnit();
    return [runner, connection];
  }

  private async worked<T>(
    work: (transaction: EntityManager) => Promise<T>,
    runner: QueryRunner,
    connection: WritingConnection,
  ): Promise<T> {
    try {
      const result = await work(runner.manager);
      if (connection.lost) throw connection.lost.error;
      return result;
    } catch (error) {
      const failure: unknown = asUnavailable(connection.lost?.error ?? error);
      await this.undo(runner, connection, failure);
      throw failure;
    }
  }

  private async commit(runner: QueryRunner, connection: WritingConnection): Promise<void> {
    try {
      await runner.commitTransaction();
      if (connection.inTransaction) throw new Error('Expected the transaction to be committed, but it is still open.');
      connection.closeUnit();
    } catch (error) {
      const reason = storageReasonOf(error) ?? 'failing';
      // Where it is still open it can be undone. Otherwise only a full disk is certain: the mark that makes a commit is
      // the last thing to be written. After any other failure it may be in the log, and count after a restart.
      const isKnown = connection.inTransaction || reason === 'full';
      const failure: unknown = isKnown ? asUnavailable(error) : new OutcomeUnknown(reason, true, { cause: error });
      await this.undo(runner, connection, failure);
      throw failure;
    }
  }

  private async undo(runner: QueryRunner, connection: WritingConnection, failure: unknown): Promise<void> {
    connection.closeUnit();
    try {
      if (connection.inTransaction) await runner.rollbackTransaction();
    } catch {
      // Closing the connection does it.
    }
    this.inDoubt = connection.inTransaction || runner.isTransactionActive || storageReasonOf(failure) !== undefined;
  }

  private async reopen(): Promise<void> {
    const { driver } = this.writer;
    await driver.disconnect();
    await driver.connect();
    this.inDoubt = false;
  }
}
