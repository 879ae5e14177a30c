import type { Json, JsonObject } from '../../../engine/index.js';

/** The innermost active states of an XState value, by path: `internalReview.legal.open`. */
export function activeStates(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value as JsonObject).flatMap(([parent, child]) => {
    const inner = child === undefined ? [] : activeStates(child);
    return inner.length === 0 ? [parent] : inner.map((path) => `${parent}.${path}`);
  });
}
