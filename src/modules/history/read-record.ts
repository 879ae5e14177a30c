import type { SealedRecord } from './sealed-record.js';

/**
 * The record of a stored text, with the parts that every record has; `undefined` when it is none, because somebody has
 * changed the database by hand.
 */
export function readRecord(text: string): SealedRecord | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { envelope, definition, commands } = (found ?? {}) as {
    envelope?: { data?: unknown } | null;
    definition?: unknown;
    commands?: unknown;
  };
  const complete = [envelope, envelope?.data, definition].every((part) => typeof part === 'object' && part !== null);
  return complete && Array.isArray(commands) ? (found as SealedRecord) : undefined;
}
