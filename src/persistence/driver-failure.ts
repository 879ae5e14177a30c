import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { ConnectionLost } from './connection-lost.js';
import { isStorageFailure, type StorageReason } from './storage-failure.js';

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

/** By the primary result code of SQLite. */
const sqliteReasons: Readonly<Record<string, StorageReason>> = {
  FULL: 'full',
  BUSY: 'locked',
  LOCKED: 'locked',
  PROTOCOL: 'locked',
  READONLY: 'readOnly',
  PERM: 'readOnly',
  AUTH: 'readOnly',
  CORRUPT: 'damaged',
  NOTADB: 'damaged',
  IOERR: 'failing',
  CANTOPEN: 'failing',
  NOMEM: 'failing',
  INTERRUPT: 'failing',
  ABORT: 'failing',
  NOLFS: 'failing',
};

/** By the SQLSTATE of PostgreSQL, or by its class: the first two characters. */
const postgresReasons: Readonly<Record<string, StorageReason>> = {
  '53100': 'full',
  '55P03': 'locked',
  '25006': 'readOnly',
  '57014': 'failing',
  '25P03': 'failing',
  XX001: 'damaged',
  XX002: 'damaged',
  '08': 'unreachable',
  '28': 'unreachable',
  '3D': 'unreachable',
  '53': 'failing',
  '57': 'unreachable',
  '58': 'failing',
};

/** Codes of Node when a connection cannot be made or breaks. */
const networkCodes: readonly string[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];

/** Whether the same work may succeed in a new transaction. */
export const isTransientFailure = (error: unknown): boolean => transient.includes(codeOf(error));

/** Whether a row with this key, or with another unique value of it, is there already. */
export const isUniqueViolation = (error: unknown): boolean => unique.includes(codeOf(error));

/** Why the database could not do what it was asked; `undefined` when the work itself was wrong. */
export function storageReasonOf(error: unknown): StorageReason | undefined {
  if (isStorageFailure(error)) return error.reason;
  const failure = driverErrorOf(error);
  if (failure instanceof ConnectionLost) return 'unreachable';
  const code = codeOf(failure);
  const sqlite = /^SQLITE_([A-Z]+)/.exec(code)?.[1];
  if (sqlite) return sqliteReasons[sqlite];
  if (failure instanceof DatabaseError) return postgresReasons[code] ?? postgresReasons[code.slice(0, 2)];
  if (networkCodes.includes(code)) return 'unreachable';
  return isPlain(error, failure) ? 'unreachable' : undefined;
}

/** Whether PostgreSQL said so itself and goes on serving this connection. */
export function isServerRefusal(error: unknown): boolean {
  const failure = driverErrorOf(error);
  return failure instanceof DatabaseError && failure.severity === 'ERROR';
}

/** Whether a new connection may work at once: this one broke, and did not merely fall silent. */
export function mayReconnect(error: unknown): boolean {
  const failure = driverErrorOf(error);
  return !(failure instanceof ConnectionLost) || failure.how === 'broken';
}

/** node-postgres tells of a query that found its connection broken with a plain error that has no code. */
const isPlain = (error: unknown, failure: unknown): boolean =>
  error instanceof QueryFailedError &&
  failure instanceof Error &&
  failure.constructor === Error &&
  codeOf(failure) === '';

const driverErrorOf = (error: unknown): unknown => (error instanceof QueryFailedError ? error.driverError : error);

function codeOf(error: unknown): string {
  const failure = driverErrorOf(error);
  const code = typeof failure === 'object' && failure !== null && 'code' in failure ? failure.code : undefined;
  return typeof code === 'string' ? code : '';
}
