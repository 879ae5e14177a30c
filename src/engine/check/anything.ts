/** How deep one may ask: a loop over something unknown must end. */
const deepest = 40;

/**
 * Stands for a value of which nothing is known, so that a function can be run to see what it asks for: whatever is
 * asked of it, it answers with another one.
 *
 * @param plain what it is where a number or a text is needed.
 * @param touched is told when anything is asked of it.
 */
export function anything(plain: number | string, touched: () => void = () => undefined, depth = 0): unknown {
  const next = (): unknown => (depth < deepest ? anything(plain, touched, depth + 1) : undefined);
  return new Proxy(() => undefined, {
    get: (_target, property) => {
      touched();
      if (property === Symbol.toPrimitive) return () => plain;
      if (property === Symbol.iterator) return () => [][Symbol.iterator]();
      return next();
    },
    apply: next,
    has: () => {
      touched();
      return true;
    },
  });
}
