import type { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { isServerRefusal, mayReconnect, storageReasonOf } from '../driver-failure.js';
import { OutcomeUnknown } from '../storage-failure.js';
import { abandon } from '../transactions/postgres-transactions.js';
import type { BulkRequest, BulkResult } from './bulk-execution.js';
import type { BulkTransaction } from './bulk-transaction.js';
import { runOnPostgres } from './postgres-statements.js';

/** Begins with its first statements and, when told, commits with its last ones: that saves two round trips. */
class PostgresBulkTransaction implements BulkTransaction {
  private begun = false;
  private ended = false;
  private failure: { readonly error: unknown } | undefined;

  constructor(private readonly client: Client) {}

  run(requests: readonly BulkRequest[]): Promise<readonly BulkResult[]> {
    return this.send(requests);
  }

  finish(requests: readonly BulkRequest[]): Promise<readonly BulkResult[]> {
    return this.send(requests, 'COMMIT');
  }

  /** @throws what a statement has thrown, even if the work has swallowed it: PostgreSQL would roll back in silence. */
  async commit(): Promise<void> {
    if (this.failure) throw this.failure.error;
    if (this.begun && !this.ended) await this.finish([]);
  }

  async rollback(): Promise<void> {
    if (!this.begun || this.ended) return;
    this.ended = true;
    try {
      await this.client.query('ROLLBACK');
    } catch {
      abandon(this.client);
    }
  }

  /** Nothing may be run any more; the connection belongs to somebody else. */
  close(): void {
    this.ended = true;
  }

  private async send(requests: readonly BulkRequest[], after?: 'COMMIT'): Promise<readonly BulkResult[]> {
    if (this.ended) throw new Error('Expected an open transaction, but it has ended.');
    // Perhaps it never began, and what is run now would be stored by itself.
    if (this.failure) throw this.failure.error;
    const before = this.begun ? undefined : 'BEGIN';
    this.begun = true;
    try {
      const results = await runOnPostgres(this.client, requests, { before, after });
      this.ended = after !== undefined;
      return results;
    } catch (caught) {
      const isSent = after === 'COMMIT' && !isServerRefusal(caught) && storageReasonOf(caught) === 'unreachable';
      const error: unknown = isSent
        ? new OutcomeUnknown('unreachable', mayReconnect(caught), { cause: caught })
        : caught;
      this.failure ??= { error };
      throw error;
    }
  }
}

/**
 * Runs the work in a transaction and commits it, unless the work has finished it itself.
 *
 * @throws what the work throws, after the rollback.
 */
export async function inPostgresBulkTransaction<T>(
  writer: DataSource,
  work: (transaction: BulkTransaction) => Promise<T>,
): Promise<T> {
  const runner = writer.createQueryRunner();
  try {
    const transaction = new PostgresBulkTransaction((await runner.connect()) as Client);
    try {
      const result = await work(transaction);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback();
      throw error;
    } finally {
      transaction.close();
    }
  } finally {
    await runner.release();
  }
}
