import type { InstanceState } from '../../../engine/index.js';
import type { EndedStay, InstanceBefore, OpenStay, StayChange } from '../../../persistence/index.js';
import { activeStates } from './active-states.js';

/** What a record has made of a case. */
export interface Stepped {
  readonly position: number;
  readonly at: string;
  readonly state: InstanceState;
}

/** What of a case says how it stays in its states. */
export type Standing = Pick<InstanceBefore, 'tasks' | 'status' | 'value'> & Pick<InstanceState, 'suspended'>;

/** The state of each task of a process, by the key of the task. */
export type TaskStates = ReadonlyMap<string, { readonly statePath: string }>;

/** One that the store keeps says nothing of its times here. */
interface Staying extends Omit<OpenStay, 'since'> {
  readonly since: string | null;
}

const isOver = ({ status }: Standing): boolean => status === 'done' || status === 'stopped';

export const standingOf = ({ tasks, suspended, snapshot: { status, value } }: InstanceState): Standing => ({
  tasks,
  suspended,
  status,
  value,
});

/** What the steps of a batch make of the stays of a case: pure, so that a fold of its history finds the same. */
export function stayChange(before: Standing | null, steps: readonly Stepped[], taskStates: TaskStates): StayChange {
  const ended: EndedStay[] = [];
  const open = new Map<string, Staying>();
  if (before && !isOver(before))
    for (const state of activeStates(before.value))
      open.set(state, { since: null, enteredAt: null, ...flagsOf(state, before, taskStates) });
  const changed = new Set<string>();
  let last = before;
  for (const { position, at, state } of steps) {
    const now = standingOf(state);
    if (last && isSame(last, now)) continue;
    last = now;
    const left = new Set(open.keys());
    const end = (path: string, stay: Staying, hasLeft: boolean): void => {
      ended.push({ state: path, position, until: at, ...stay, hasLeft });
      changed.add(path);
    };
    for (const path of activeStates(now.value)) {
      const flags = flagsOf(path, now, taskStates);
      const stay = open.get(path);
      left.delete(path);
      // The end of a case closes its tasks and lifts its suspension: the stay ends as it was.
      if (stay && (isOver(now) || (stay.overdue === flags.overdue && stay.suspended === flags.suspended))) continue;
      if (stay) end(path, stay, false);
      open.set(path, { since: at, enteredAt: stay ? stay.enteredAt : at, ...flags });
      changed.add(path);
    }
    for (const path of isOver(now) ? [...open.keys()] : left) {
      const stay = open.get(path);
      if (stay) end(path, stay, true);
      open.delete(path);
    }
  }
  return { ended, open: new Map([...changed].map((path) => [path, (open.get(path) as OpenStay | undefined) ?? null])) };
}

/** Most steps of a case that is over, and refusals, change nothing of it. */
const isSame = (one: Standing, other: Standing): boolean =>
  (isOver(one) && isOver(other)) ||
  (one.value === other.value &&
    one.tasks === other.tasks &&
    one.suspended === other.suspended &&
    isOver(one) === isOver(other));

function flagsOf(
  path: string,
  { tasks, suspended }: Standing,
  taskStates: TaskStates,
): Pick<OpenStay, 'overdue' | 'suspended'> {
  const isOf = (state: string | undefined): boolean =>
    state !== undefined && (path === state || path.startsWith(`${state}.`));
  return { overdue: tasks.some(({ overdue, key }) => overdue && isOf(taskStates.get(key)?.statePath)), suspended };
}
