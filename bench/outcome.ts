import type { Goal } from './report/goal.js';
import type { Part } from './settings.js';

/** What a run measures, and what it leaves out and why. */
export interface Plan {
  readonly parts: readonly Part[];
  /** Why the console is not among them, though it was asked for. */
  readonly leftOut?: string;
}

/**
 * The parts that can be measured: without a browser all but the console.
 *
 * @param missing why there is no browser
 * @throws Error where nothing else was asked for
 */
export function planOf(parts: readonly Part[], missing: string | undefined): Plan {
  if (missing === undefined || !parts.includes('console')) return { parts };
  const left = parts.filter((part) => part !== 'console');
  if (left.length === 0) throw new Error(`Expected to measure the console, but ${missing}.`);
  return { parts: left, leftOut: `The console was left out, because ${missing}.` };
}

/** With what a run ends: 1 where a goal is missed; 2 where none is, but not everything could be measured. */
export function exitCodeOf(goals: readonly Pick<Goal, 'met'>[], { leftOut }: Plan): 0 | 1 | 2 {
  if (goals.some(({ met }) => !met)) return 1;
  return leftOut === undefined ? 0 : 2;
}
