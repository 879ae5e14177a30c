import type { EntityManager } from 'typeorm';
import type { BulkExecution, BulkRequest, BulkResult } from './bulk-execution.js';
import { runOnPostgres } from './postgres-statements.js';
import { withQueryRunner } from './with-query-runner.js';

/** PostgreSQL, on the connection of a TypeORM manager. */
export class PostgresBulkExecution implements BulkExecution {
  run(manager: EntityManager, requests: readonly BulkRequest[]): Promise<readonly BulkResult[]> {
    return withQueryRunner(manager, async (runner) => runOnPostgres(await runner.connect(), requests));
  }
}
