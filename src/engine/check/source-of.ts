/** What a function says, without its comments; empty for anything else. */
export const sourceOf = (value: unknown): string =>
  typeof value === 'function'
    ? Function.prototype.toString.call(value).replace(/\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm, '')
    : '';
