import type { writes } from './batch-statements.js';
import type { RowOf } from './bulk-statement.js';

/** The rows of each statement of a batch. */
export type BatchRows = {
  readonly [Statement in keyof typeof writes]: RowOf<(typeof writes)[Statement]['columns']>[];
};
