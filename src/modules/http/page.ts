import { encodeCursor } from './cursor.js';

/** A part of a list. `nextCursor` is `null` on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/**
 * Makes a page of what a store found when it was asked for one row more than the page holds.
 *
 * @param key the sort key of an item
 */
export function pageOf<T>(found: readonly T[], limit: number, key: (item: T) => readonly string[]): Page<T> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: found.length > limit && last !== undefined ? encodeCursor(key(last)) : null };
}
