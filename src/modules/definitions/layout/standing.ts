import type { Json } from '../../../engine/index.js';
import { activeStatePaths } from '../../../persistence/index.js';
import type { BoxAnswer } from './layout.dto.js';

/**
 * How a state stands in a case: it is there, was there, passed it by, ended there, stood there when it was stopped, or
 * has not reached it. The console draws the same (web/src/chart/standing.ts).
 */
export type Standing = 'active' | 'passed' | 'skipped' | 'idle' | 'ended' | 'left';

/** Where a case stands and where it was. */
export interface Walked {
  readonly active: ReadonlySet<string>;
  readonly passed: ReadonlySet<string>;
  /** The states whose tasks were taken as given: nobody was asked. */
  readonly skipped: ReadonlySet<string>;
  /** It was stopped where it stood. */
  readonly stopped: boolean;
}

/** @param values where the case stood after each of its records, oldest first */
export const walked = (values: readonly Json[], { skipped, stopped }: Pick<Walked, 'skipped' | 'stopped'>): Walked => ({
  active: new Set(activeStatePaths(values.at(-1) ?? null)),
  passed: new Set(values.flatMap((value) => activeStatePaths(value))),
  skipped,
  stopped,
});

/** A region that is drawn as one box is done once the case is no longer where it waits. */
export function standingOf({ id, kind, folds, waits }: BoxAnswer, walk: Walked): Standing {
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
