import type { LayoutBox } from '../api/types';

/** How a state stands: reached now, passed before, or not yet. */
export type Standing = 'active' | 'passed' | 'idle' | 'ended';

/** The paths of the active states of an XState value, the groups around them included. */
export function activeIn(value: unknown, prefix = ''): readonly string[] {
  const below = (key: string): string => (prefix === '' ? key : `${prefix}.${key}`);
  if (typeof value === 'string') return [below(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [below(key), ...activeIn(inner, below(key))]);
}

/** Where a case stands and where it was, as a drawing needs to know it. */
export interface Walked {
  readonly active: ReadonlySet<string>;
  readonly passed: ReadonlySet<string>;
}

export function walked(values: readonly unknown[]): Walked {
  const active = new Set(activeIn(values.at(-1)));
  return { active, passed: new Set(values.flatMap((value) => activeIn(value))) };
}

/** A region that is drawn as one box is done once only its end is active. */
export function standingOf({ id, kind, folds }: LayoutBox, { active, passed }: Walked): Standing {
  if (folds.length > 0) {
    const open = folds.some((state) => active.has(state) && !/\.(done|end|ended|finished)$/.test(state));
    if (open) return 'active';
    return folds.some((state) => passed.has(state)) ? 'passed' : 'idle';
  }
  if (active.has(id)) return kind === 'final' ? 'ended' : 'active';
  return passed.has(id) ? 'passed' : 'idle';
}
