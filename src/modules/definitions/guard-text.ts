const combined: Readonly<Record<string, string>> = { and: ' && ', or: ' || ' };

const callable = (name: string, params: unknown): string =>
  params === undefined || typeof params === 'function' ? name : `${name}(${JSON.stringify(params)})`;

/** A guard as an expression: `isSmall`, `decides({"task":"legal"})`, `a && (b || !c)`; `guard` for an unnamed function. */
export function guardText(guard: unknown): string | null {
  if (guard === undefined || guard === null) return null;
  return expression(guard);
}

function expression(guard: unknown, nested = false): string {
  if (typeof guard === 'string') return guard;
  if (typeof guard === 'object' && guard !== null) {
    const { type, params } = guard as { readonly type?: unknown; readonly params?: unknown };
    return callable(String(type), params);
  }
  const { name, guards } = guard as { readonly name: string; readonly guards?: readonly unknown[] };
  if (!guards) return 'guard';
  const parts = guards.map((part) => expression(part, true));
  if (name === 'not') return `!${parts.join('')}`;
  const joined = parts.join(combined[name] ?? ' && ');
  return nested && parts.length > 1 ? `(${joined})` : joined;
}
