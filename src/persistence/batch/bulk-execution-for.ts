import type { Dialect } from '../dialect.js';
import type { BulkExecution } from './bulk-execution.js';
import { PostgresBulkExecution } from './postgres-bulk-execution.js';
import { SqliteBulkExecution } from './sqlite-bulk-execution.js';

// They remember the texts of the statements, so one of each serves everybody.
const executions: Readonly<Record<Dialect, BulkExecution>> = {
  sqlite: new SqliteBulkExecution(),
  postgres: new PostgresBulkExecution(),
};

export const bulkExecutionFor = (dialect: Dialect): BulkExecution => executions[dialect];
