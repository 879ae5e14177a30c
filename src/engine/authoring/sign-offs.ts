import { and } from 'xstate';
import type { LocalizedText } from '../localized-text.js';
import { waysOf } from './decisions.js';
import type { Scope } from './scope.js';
import type { AnyState } from './state.js';
import { taskState, type TaskSaid } from './task-state.js';
import { text } from './text.js';

export type SignOffSaid = TaskSaid & { readonly when?: string };

/**
 * A region of a parallel state: waits for its own person where `when` holds, and is done with any of his decisions.
 * Its transitions carry the guard `decides`, because XState hands an event to every region.
 */
export function signOff(scope: Scope, { when, ...work }: SignOffSaid, name: string): AnyState {
  const { title, clause = scope.clause, key = name } = work;
  const decides = { type: 'decides', params: { task: key } };
  const decisions = waysOf(work.decisions, ({ guard, ...way }) => ({
    target: 'done',
    ...way,
    guard: (guard === undefined ? decides : and([decides as never, guard as never])) as never,
  }));
  return {
    meta: { title, clause },
    initial: 'due',
    states: {
      due: {
        meta: { title, clause },
        always: when ? [{ guard: when, target: 'open' }, { target: 'done' }] : { target: 'open' },
      },
      open: taskState(scope, key, { ...work, decisions }),
      done: { type: 'final', meta: { title: doneTitle(title, when !== undefined), clause } },
    },
  };
}

/** Where nobody is asked under some condition, the region must not read as if somebody had been. */
const doneTitle = ({ zh, en }: LocalizedText, isConditional: boolean): LocalizedText =>
  isConditional ? text(`${zh}：已办或无需办理`, `${en}: done or not needed`) : text(`${zh}完毕`, `${en}: done`);
