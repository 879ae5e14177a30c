import type { Json, JsonObject } from './json.js';

/** The value at a property path below a JSON object; `undefined` where the path leads nowhere. Total. */
export const valueAt = (object: JsonObject, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (value, property) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, property)
        ? (value as JsonObject)[property]
        : undefined,
    object,
  );
