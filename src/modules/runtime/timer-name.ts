import type { Timer } from '../../engine/index.js';

/** The name by which people know a timer: its task, or the delay in `xstate.after.<delay>.<state>`. */
export const timerName = ({ kind, name }: Pick<Timer, 'kind' | 'name'>): string =>
  kind === 'after' ? (name.split('.')[2] ?? name) : name;
