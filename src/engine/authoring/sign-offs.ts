import { and } from 'xstate';
import type { LocalizedText } from '../localized-text.js';
import { waysOf } from './decisions.js';
import type { Scope } from './scope.js';
import { states, type AnyState } from './state.js';
import { taskState, type TaskSaid } from './task-state.js';
import { text } from './text.js';

export type SignOffSaid = TaskSaid & { readonly when?: string };

/** Several people of one region, one after another. */
export interface StepsSaid {
  readonly title: LocalizedText;
  readonly clause?: string;
  readonly steps: Readonly<Record<string, SignOffSaid>>;
}

/** A region of a parallel state: one person, or several in turn. */
export const signOffRegion = (scope: Scope, said: SignOffSaid | StepsSaid, name: string): AnyState =>
  'steps' in said ? inTurn(scope, said) : signOff(scope, said, name);

function inTurn(scope: Scope, { title, clause = scope.clause, steps }: StepsSaid): AnyState {
  const names = Object.keys(steps);
  return {
    meta: { title, clause },
    initial: names[0],
    states: {
      ...states(steps, (work, name) => ({
        ...signOff(scope, work, name),
        onDone: names[names.indexOf(name) + 1] ?? 'done',
      })),
      done: { type: 'final', meta: { title: doneTitle(title, false), clause } },
    },
  };
}

/**
 * A region of a parallel state: waits for its own person where `when` holds, and is done with any of his decisions.
 * Its transitions carry the guard `decides`, because XState hands an event to every region.
 */
function signOff(scope: Scope, { when, ...work }: SignOffSaid, name: string): AnyState {
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
