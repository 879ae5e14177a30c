import type { EntityManager } from 'typeorm';
import type { Dialect } from '../dialect.js';
import { bulkExecutionFor } from './bulk-execution-for.js';
import type { BulkExecution, BulkRequest, BulkResult } from './bulk-execution.js';
import type { BulkTransaction } from './bulk-transaction.js';

/** Runs in the transaction of a TypeORM manager (for reads: or without one), which commits later. */
export class ManagedBulkTransaction implements BulkTransaction {
  private readonly execution: BulkExecution;

  constructor(
    dialect: Dialect,
    private readonly manager: EntityManager,
  ) {
    this.execution = bulkExecutionFor(dialect);
  }

  run(requests: readonly BulkRequest[]): Promise<readonly BulkResult[]> {
    return this.execution.run(this.manager, requests);
  }

  finish(requests: readonly BulkRequest[]): Promise<readonly BulkResult[]> {
    return this.run(requests);
  }
}
