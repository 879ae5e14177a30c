import type { BulkRequest, BulkResult } from './bulk-execution.js';

/** A transaction that is made of bulk statements and nothing else. */
export interface BulkTransaction {
  run(requests: readonly BulkRequest[]): Promise<readonly BulkResult[]>;
  /**
   * Runs the last statements: where the database is a network away, the commit goes with them. After it nothing more
   * can be run, and nothing can be undone.
   */
  finish(requests: readonly BulkRequest[]): Promise<readonly BulkResult[]>;
}
