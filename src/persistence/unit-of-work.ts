import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import { asUnavailable } from './as-unavailable.js';
import type { BulkTransaction } from './batch/bulk-transaction.js';
import { ManagedBulkTransaction } from './batch/managed-bulk-transaction.js';
import { inPostgresBulkTransaction } from './batch/postgres-bulk-transaction.js';
import type { Dialect } from './dialect.js';
import { isTransientFailure, mayReconnect } from './driver-failure.js';
import { isStorageFailure, OutcomeUnknown, StorageUnavailable } from './storage-failure.js';
import { StorageHealth } from './storage-health.js';
import { PostgresTransactions } from './transactions/postgres-transactions.js';
import { SqliteTransactions } from './transactions/sqlite-transactions.js';
import type { Transactions } from './transactions/transactions.js';

const attempts = 5;

/** How long a unit waits for a lock that another process holds on the SQLite file, counted from when it was asked for. */
const lockMilliseconds = 4_000;

interface OpenTransaction {
  readonly manager: EntityManager;
  readonly afterCommit: (() => Promise<void>)[];
  ended: boolean;
  failure: { readonly error: unknown } | null;
}

/**
 * The only way to write. `run` opens a transaction and commits it when the work is done; a `run` inside another one
 * joins its transaction. On SQLite the units follow each other in the order they were asked for, because there is one
 * connection; on PostgreSQL a unit that lost against another one (serialisation failure, deadlock) or lost its
 * connection before its commit is run again from the start in a new transaction, so work must do nothing but read and
 * write through its transaction.
 *
 * Every method throws what the work throws, after the rollback; `StorageUnavailable` when the database cannot do it now
 * and nothing is stored; `OutcomeUnknown` when it has not said how the commit ended.
 */
export class UnitOfWork {
  /** What this process knows of the database from its own transactions. */
  readonly health = new StorageHealth();
  private readonly current = new AsyncLocalStorage<OpenTransaction>();
  private readonly transactions: Transactions;
  private tail: Promise<unknown> = Promise.resolve();
  /** How many transactions are open that may be joined. */
  private open = 0;

  constructor(
    private readonly writer: DataSource,
    private readonly dialect: Dialect,
  ) {
    this.transactions = dialect === 'sqlite' ? new SqliteTransactions(writer) : new PostgresTransactions(writer);
  }

  /**
   * When joined work has failed, nothing is committed even if the outer work goes on: its half would be stored.
   *
   * @param afterCommit is awaited once the transaction has committed, the outer one where this one joins, or may have;
   *   it must not throw, because nothing can be taken back then.
   */
  run<T>(work: (transaction: EntityManager) => Promise<T>, afterCommit?: () => Promise<void>): Promise<T> {
    const outer = this.current.getStore();
    // Work that outlives its transaction (a callback, a promise nobody awaits) is no longer part of it.
    if (outer && !outer.ended) return this.join(outer, work, afterCommit);
    return this.joinable(work, afterCommit);
  }

  /**
   * The same for work that hands its transaction on itself: a `run` inside it would not join it, and on SQLite would
   * wait for it for ever. It is for what is done all the time, because following work across its promises makes every
   * promise of the process dearer.
   */
  runAlone<T>(work: (transaction: EntityManager) => Promise<T>): Promise<T> {
    return this.inTurn((until) => this.transactions.run(work, until));
  }

  /** The same for work that runs bulk statements alone. */
  runBulk<T>(work: (transaction: BulkTransaction) => Promise<T>): Promise<T> {
    if (this.dialect === 'postgres') return this.inTurn(() => inPostgresBulkTransaction(this.writer, work));
    return this.runAlone(async (manager) => {
      const transaction = new ManagedBulkTransaction(this.dialect, manager);
      const result = await work(transaction);
      transaction.mustBeWhole();
      return result;
    });
  }

  private inTurn<T>(once: (until: number) => Promise<T>): Promise<T> {
    if (this.dialect === 'postgres') return this.again(() => once(0)).catch((error: unknown) => this.failed(error));
    const until = performance.now() + lockMilliseconds;
    const unit = this.tail.then(() => once(until));
    this.tail = unit.catch(() => undefined);
    return unit.catch((error: unknown) => this.failed(error));
  }

  private failed(error: unknown): never {
    if (isStorageFailure(error)) this.health.failed(error.reason);
    throw error;
  }

  private async join<T>(
    outer: OpenTransaction,
    work: (transaction: EntityManager) => Promise<T>,
    afterCommit?: () => Promise<void>,
  ): Promise<T> {
    try {
      const result = await work(outer.manager);
      if (afterCommit) outer.afterCommit.push(afterCommit);
      return result;
    } catch (error) {
      outer.failure ??= { error };
      throw error;
    }
  }

  private async again<T>(once: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once();
      } catch (caught) {
        const error = asUnavailable(caught);
        if (attempt === attempts || !mayBeRunAgain(error)) throw error;
      }
    }
  }

  /**
   * SQLite: brings what is committed into the database file and empties the log beside it, which holds pages as they
   * were before. Another process that reads just now may hinder it; then the next time does it, at the latest the next
   * start. PostgreSQL has no such command.
   */
  async emptyLog(): Promise<void> {
    if (this.dialect === 'postgres') return;
    await this.inTurn(() => this.writer.query('PRAGMA wal_checkpoint(TRUNCATE)')).catch(() => undefined);
  }

  private async joinable<T>(
    work: (transaction: EntityManager) => Promise<T>,
    afterCommit?: () => Promise<void>,
  ): Promise<T> {
    let after: OpenTransaction['afterCommit'] = [];
    const followUp = async (): Promise<void> => {
      for (const one of afterCommit ? [...after, afterCommit] : after) await one();
    };
    let result: T;
    try {
      result = await this.inTurn((until) => {
        const transaction = { afterCommit: [], ended: false, failure: null };
        after = transaction.afterCommit;
        return this.followed(work, transaction, until);
      });
    } catch (error) {
      if (error instanceof OutcomeUnknown) await followUp();
      throw error;
    }
    await followUp();
    return result;
  }

  private async followed<T>(
    work: (transaction: EntityManager) => Promise<T>,
    open: Omit<OpenTransaction, 'manager'>,
    until: number,
  ): Promise<T> {
    this.open += 1;
    try {
      return await this.transactions.run(async (manager) => {
        const transaction: OpenTransaction = { ...open, manager };
        try {
          const result = await this.current.run(transaction, () => work(manager));
          if (transaction.failure) throw transaction.failure.error;
          return result;
        } finally {
          transaction.ended = true;
        }
      }, until);
    } finally {
      this.open -= 1;
      // Otherwise node goes on following every promise, with nothing to find at their end.
      if (this.open === 0) this.current.disable();
    }
  }
}

/** Nothing is stored, and a new transaction may get further at once. */
function mayBeRunAgain(error: unknown): boolean {
  if (isTransientFailure(error)) return true;
  return error instanceof StorageUnavailable && error.reason === 'unreachable' && mayReconnect(error.cause);
}
