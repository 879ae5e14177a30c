import type { Json } from '../../engine/index.js';

/** All active states of an XState value by path, the parents too: `review`, `review.legal`. */
export function activeStatePaths(value: Json, prefix = ''): readonly string[] {
  if (typeof value === 'string') return [prefix + value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    prefix + key,
    ...(inner === undefined ? [] : activeStatePaths(inner, `${prefix}${key}.`)),
  ]);
}
