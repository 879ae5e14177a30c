import { isObject, type Json } from './json.js';

/** Whether a state, by its path below the root (`review.legal.open`), is active in a state value of XState. */
export function isActive(value: Json, path: string): boolean {
  let at: Json | undefined = value;
  const names = path.split('.');
  for (const [depth, name] of names.entries()) {
    if (typeof at === 'string') return at === name && depth === names.length - 1;
    if (!isObject(at) || !Object.hasOwn(at, name)) return false;
    at = at[name];
  }
  return true;
}
