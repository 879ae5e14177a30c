import type { LayoutBox } from '../api/types';

/**
 * How a state stands in a case: it is there, was there, passed it by, ended there, stood there when it was stopped, or
 * has not reached it. The server draws the same (src/modules/definitions/layout/standing.ts); a test compares them.
 */
export type Standing = 'active' | 'passed' | 'skipped' | 'idle' | 'ended' | 'left';

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
  /** The states whose tasks were taken as given: nobody was asked. */
  readonly skipped: ReadonlySet<string>;
  /** It was stopped where it stood. */
  readonly stopped: boolean;
}

const nobody: ReadonlySet<string> = new Set();

export function walked(
  values: readonly unknown[],
  { skipped = nobody, stopped = false }: Partial<Pick<Walked, 'skipped' | 'stopped'>> = {},
): Walked {
  const active = new Set(activeIn(values.at(-1)));
  return { active, passed: new Set(values.flatMap((value) => activeIn(value))), skipped, stopped };
}

/** A region that is drawn as one box is done once the case is no longer where it waits. */
export function standingOf({ id, kind, folds, waits }: LayoutBox, walk: Walked): Standing {
  const { active, passed, skipped, stopped } = walk;
  const here = stopped ? 'left' : 'active';
  if (folds.length > 0) {
    if (waits.some((state) => active.has(state))) return here;
    if (waits.some((state) => passed.has(state))) return 'passed';
    return folds.some((state) => passed.has(state)) ? 'skipped' : 'idle';
  }
  if (active.has(id)) return kind === 'final' ? 'ended' : here;
  if (passed.has(id)) return 'passed';
  return skipped.has(id) ? 'skipped' : 'idle';
}
