import { isObject, isSameJson, type JsonObject } from '../../engine/index.js';

/** The paths (`a.b`) at which two JSON objects differ, in the order of the keys. */
export function changedPaths(before: JsonObject, after: JsonObject, parent = ''): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => {
    const [old, now] = [before[key], after[key]];
    const path = parent ? `${parent}.${key}` : key;
    if (isObject(old) && isObject(now)) return changedPaths(old, now, path);
    return isSameJson(old, now) ? [] : [path];
  });
}
