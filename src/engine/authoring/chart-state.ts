import { ending, type Ending } from './ending.js';
import type { Scope } from './scope.js';
import type { AnyState } from './state.js';
import { alwaysAsked, taskState, type TaskSaid } from './task-state.js';

/** What a chart is made of: somebody's work, an ending, or a state of plain XState. */
export type ChartState = TaskSaid | Ending<AnyState> | AnyState;

/** Work and endings have a title of their own, a state of XState has none. */
export function chartState(scope: Scope, said: ChartState, name: string): AnyState {
  if ('decisions' in said) return taskState(scope, name, alwaysAsked(said, name));
  return 'title' in said ? ending(scope, said, name) : said;
}
