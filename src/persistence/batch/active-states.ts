import type { Json } from '../../engine/index.js';

/** All active states of an XState value by path, the parents too, between bars: `|review|review.legal|`. */
export const activeStatesColumn = (value: Json): string => `|${paths(value, '').join('|')}|`;

/** The text to look for in the column. */
export const activeStateMark = (path: string): string => `|${path}|`;

function paths(value: Json, prefix: string): readonly string[] {
  if (typeof value === 'string') return [prefix + value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    prefix + key,
    ...(inner === undefined ? [] : paths(inner, `${prefix}${key}.`)),
  ]);
}
