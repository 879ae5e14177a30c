/**
 * A value as JSON, in the order in which it was written, with nothing lost: a function is marked together with what
 * hangs on it (`assign` and its like keep their parts there), a class goes by its name, what JSON does not know by its
 * kind and its text.
 */
export function plainData(value: unknown, around: readonly object[] = []): unknown {
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $: String(value) };
  if (typeof value === 'bigint' || typeof value === 'symbol') return { $: typeof value, text: String(value) };
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value;
  if (around.includes(value)) return { $: 'around', distance: around.length - around.indexOf(value) };
  const within = [...around, value];
  const members = (): object =>
    Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainData(one, within)]));
  if (typeof value === 'function')
    return isClass(value) ? { $: 'class', name: value.name } : { $: 'function', ...members() };
  if (Array.isArray(value)) return value.map((one) => plainData(one, within));
  if (value instanceof Map || value instanceof Set)
    return { $: value.constructor.name, of: plainData([...value], within) };
  if (value instanceof RegExp || value instanceof Date) return { $: value.constructor.name, text: String(value) };
  return members();
}

const isClass = (value: object): value is { readonly name: string } & object =>
  Function.prototype.toString.call(value).startsWith('class');
