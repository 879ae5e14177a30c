import type { EntityManager } from 'typeorm';
import type { BulkStatement, Columns, Row, RowOf } from './bulk-statement.js';

/** A statement with its rows. */
export interface BulkRequest {
  readonly statement: BulkStatement;
  readonly rows: readonly Row[];
}

/** A statement with rows that have its columns. */
export const bulkRequest = <Named extends Columns>(
  statement: BulkStatement<Named>,
  rows: readonly RowOf<Named>[],
): BulkRequest => ({ statement, rows });

/** Raw rows: booleans are 0 and 1 on SQLite. */
export type RawRow = Readonly<Record<string, string | number | boolean | null>>;

export interface BulkResult {
  /** How many rows were changed. */
  readonly affected: number;
  readonly rows: readonly RawRow[];
}

/** Runs bulk statements on one kind of database. */
export interface BulkExecution {
  /**
   * Runs them in order and answers each. Requests without rows cost nothing. After an error the transaction must be
   * rolled back; nothing is running in it any more.
   */
  run(transaction: EntityManager, requests: readonly BulkRequest[]): Promise<readonly BulkResult[]>;
}

export const noResult: BulkResult = { affected: 0, rows: [] };
