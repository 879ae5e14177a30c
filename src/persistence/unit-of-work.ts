import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
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
    if (this.dialect === 'postgres') return this.again(work);
    const unit = this.tail.then(() => this.once(work));
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

  private async again<T>(work: (transaction: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt === attempts || !isTransientFailure(error)) throw error;
      }
    }
  }

  private once<T>(work: (transaction: EntityManager) => Promise<T>): Promise<T> {
    return this.writer.transaction(async (manager) => {
      const transaction: OpenTransaction = { manager, ended: false, failure: null };
      try {
        const result = await this.current.run(transaction, () => work(manager));
        if (transaction.failure) throw transaction.failure.error;
        return result;
      } finally {
        transaction.ended = true;
      }
    });
  }
}
