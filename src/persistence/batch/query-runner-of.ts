import type { EntityManager, QueryRunner } from 'typeorm';

/** The connection of a transaction. */
export function queryRunnerOf(transaction: EntityManager): QueryRunner {
  if (!transaction.queryRunner) throw new Error('Expected the manager of a transaction, but it has no connection.');
  return transaction.queryRunner;
}
