import { unwrapped } from '../wrapped-function.js';

/** What a function says, without its comments, or each of several by name; empty for anything else. */
export function sourceOf(value: unknown): string {
  const written = unwrapped(value);
  if (typeof written === 'object' && written !== null) return Object.values(written).map(sourceOf).join('\n');
  return typeof written === 'function'
    ? Function.prototype.toString.call(written).replace(/\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm, '')
    : '';
}
