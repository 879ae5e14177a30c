import { unwrapped } from '../wrapped-function.js';

/** What a function says, without its comments; empty for anything else. */
export function sourceOf(value: unknown): string {
  const written = unwrapped(value);
  return typeof written === 'function'
    ? Function.prototype.toString.call(written).replace(/\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm, '')
    : '';
}
