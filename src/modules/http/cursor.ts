import { ProblemException } from './problem.exception.js';
import { isStorableText } from './storable-text.js';

/** An opaque cursor that holds the sort key of the last item of a page. */
export const encodeCursor = (key: readonly string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * The sort key in a cursor.
 *
 * @param length how many parts the key of this list has
 * @throws ProblemException `CURSOR_INVALID` for anything that {@link encodeCursor} did not make for such a list
 */
export function decodeCursor(cursor: string, length: number): string[] {
  const parts = partsOf(cursor);
  if (Array.isArray(parts) && parts.length === length && parts.every(isKeyPart)) return parts;
  throw cursorInvalid();
}

export const cursorInvalid = (): ProblemException =>
  new ProblemException('CURSOR_INVALID', {
    zh: '游标应为本列表以相同条件给出的 nextCursor，但不是。',
    en: 'Expected the nextCursor of a page of this list with the same filters, but found something else.',
  });

function partsOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

const isKeyPart = (part: unknown): part is string => typeof part === 'string' && isStorableText(part);
