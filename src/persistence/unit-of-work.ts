import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import type { BulkTransaction } from './batch/bulk-transaction.js';
import { ManagedBulkTransaction } from './batch/managed-bulk-transaction.js';
import { inPostgresBulkTransaction } from './batch/postgres-bulk-transaction.js';
import type { Dialect } from './dialect.js';
import { isTransientFailure } from './driver-failure.js';

const attempts = 5;

interface OpenTransaction {
  readonly manager: EntityManager;
  ended: boolean;
  failure: { readonly error: unknown } | null;
}

/**
 * The only way to write. `run` opens a transaction and commits it when the work is done; a `run` inside another one
 * joins its transaction. On SQLite the units follow each other in the order they were asked for, because there is one
 * connection; on PostgreSQL a unit that lost against another one (serialisation failure, deadlock) is run again from
 * the start in a new transaction, so work must do nothing but read and write through its transaction.
 */
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<OpenTransaction>();
  private tail: Promise<unknown> = Promise.resolve();
  /** How many transactions are open that may be joined. */
  private open = 0;

  constructor(
    private readonly writer: DataSource,
    private readonly dialect: Dialect,
  ) {}

  /**
   * @throws what the work throws, after the rollback. When joined work has failed, nothing is committed even if the
   * outer work goes on: its half would be stored.
   */
  run<T>(work: (transaction: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.current.getStore();
    // Work that outlives its transaction (a callback, a promise nobody awaits) is no longer part of it.
    if (outer && !outer.ended) return this.join(outer, work);
    return this.inTurn(() => this.joinable(work));
  }

  /**
   * The same for work that hands its transaction on itself: a `run` inside it would not join it, and on SQLite would
   * wait for it for ever. It is for what is done all the time, because following work across its promises makes every
   * promise of the process dearer.
   */
  runAlone<T>(work: (transaction: EntityManager) => Promise<T>): Promise<T> {
    return this.inTurn(() => this.writer.transaction(work));
  }

  /** The same for work that runs bulk statements alone. */
  runBulk<T>(work: (transaction: BulkTransaction) => Promise<T>): Promise<T> {
    if (this.dialect === 'postgres') return this.again(() => inPostgresBulkTransaction(this.writer, work));
    return this.runAlone(async (manager) => {
      const transaction = new ManagedBulkTransaction(this.dialect, manager);
      const result = await work(transaction);
      transaction.mustBeWhole();
      return result;
    });
  }

  private inTurn<T>(once: () => Promise<T>): Promise<T> {
    if (this.dialect === 'postgres') return this.again(once);
    const unit = this.tail.then(once);
    this.tail = unit.catch(() => undefined);
    return unit;
  }

  private async join<T>(outer: OpenTransaction, work: (transaction: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await work(outer.manager);
    } catch (error) {
      outer.failure ??= { error };
      throw error;
    }
  }

  private async again<T>(once: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once();
      } catch (error) {
        if (attempt === attempts || !isTransientFailure(error)) throw error;
      }
    }
  }

  private async joinable<T>(work: (transaction: EntityManager) => Promise<T>): Promise<T> {
    this.open += 1;
    try {
      return await this.writer.transaction(async (manager) => {
        const transaction: OpenTransaction = { manager, ended: false, failure: null };
        try {
          const result = await this.current.run(transaction, () => work(manager));
          if (transaction.failure) throw transaction.failure.error;
          return result;
        } finally {
          transaction.ended = true;
        }
      });
    } finally {
      this.open -= 1;
      // Otherwise node goes on following every promise, with nothing to find at their end.
      if (this.open === 0) this.current.disable();
    }
  }
}
