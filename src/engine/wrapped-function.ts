const originals = new WeakMap<object, unknown>();

/** A function that answers with what another one says; the check reads the other one. */
export function wrapping<Wrapper extends object>(original: unknown, wrapper: Wrapper): Wrapper {
  originals.set(wrapper, original);
  return wrapper;
}

/** The function that an author has written. */
export const unwrapped = (value: unknown): unknown =>
  typeof value === 'function' && originals.has(value) ? originals.get(value) : value;
