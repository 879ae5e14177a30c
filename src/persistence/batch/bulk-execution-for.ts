import type { Dialect } from '../dialect.js';
import type { BulkExecution } from './bulk-execution.js';
import { PostgresBulkExecution } from './postgres-bulk-execution.js';
import { SqliteBulkExecution } from './sqlite-bulk-execution.js';

export const bulkExecutionFor = (dialect: Dialect): BulkExecution =>
  dialect === 'sqlite' ? new SqliteBulkExecution() : new PostgresBulkExecution();
