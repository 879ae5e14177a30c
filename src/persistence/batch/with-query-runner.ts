import type { EntityManager, QueryRunner } from 'typeorm';

/** Gives the work the connection of the transaction, or one for a moment where a read needs no transaction. */
export async function withQueryRunner<T>(
  manager: EntityManager,
  work: (runner: QueryRunner) => Promise<T>,
): Promise<T> {
  if (manager.queryRunner?.isReleased) throw new Error('Expected an open transaction, but it has ended.');
  if (manager.queryRunner) return work(manager.queryRunner);
  const runner = manager.dataSource.createQueryRunner();
  try {
    return await work(runner);
  } finally {
    await runner.release();
  }
}
