import { QueryFailedError } from 'typeorm';

const serialisationFailure = '40001';
const deadlock = '40P01';
const uniqueViolation = '23505';

const transient: readonly string[] = [serialisationFailure, deadlock];
// The append-only trigger of SQLite answers before the unique index does.
const unique: readonly string[] = [
  uniqueViolation,
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_TRIGGER',
];

/** Whether the same work may succeed in a new transaction. */
export const isTransientFailure = (error: unknown): boolean => transient.includes(codeOf(error));

/** Whether a row with this key, or with another unique value of it, is there already. */
export const isUniqueViolation = (error: unknown): boolean => unique.includes(codeOf(error));

function codeOf(error: unknown): string {
  const failure: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const code = typeof failure === 'object' && failure !== null && 'code' in failure ? failure.code : undefined;
  return typeof code === 'string' ? code : '';
}
