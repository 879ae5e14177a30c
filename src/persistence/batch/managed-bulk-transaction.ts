import type { EntityManager } from 'typeorm';
import type { Dialect } from '../dialect.js';
import { bulkExecutionFor } from './bulk-execution-for.js';
import type { BulkExecution, BulkRequest, BulkResult } from './bulk-execution.js';
import type { BulkTransaction } from './bulk-transaction.js';

/** Runs in the transaction of a TypeORM manager (for reads: or without one), which commits later. */
export class ManagedBulkTransaction implements BulkTransaction {
  private readonly execution: BulkExecution;
  private failure: { readonly error: unknown } | undefined;

  constructor(
    dialect: Dialect,
    private readonly manager: EntityManager,
  ) {
    this.execution = bulkExecutionFor(dialect);
  }

  async run(requests: readonly BulkRequest[]): Promise<readonly BulkResult[]> {
    this.mustBeWhole();
    try {
      return await this.execution.run(this.manager, requests);
    } catch (error) {
      this.failure = { error };
      throw error;
    }
  }

  /** @throws what a statement has thrown, even if the work has swallowed it: a part of it may have been written. */
  mustBeWhole(): void {
    if (this.failure) throw this.failure.error;
  }

  finish(requests: readonly BulkRequest[]): Promise<readonly BulkResult[]> {
    return this.run(requests);
  }
}
