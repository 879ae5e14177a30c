import { taskOf, tasksOf } from '../chart.js';
import { areBeside, configurationAt, leavesOf, type Configuration } from '../configuration.js';
import type { InstanceState } from '../instance-state.js';
import type { ProcessDefinition } from '../process-definition.js';
import { lastsForGood, notDecidedBefore } from '../refusals/no-way-back.js';
import type { Rejection } from '../refusals/rejection.js';
import { CaseCourse } from './case-course.js';
import { isTask, type DecidedTask, type Lasting } from './course.js';

/** Whoever has drafted the request, for the `to` of a send back. */
export const toInitiator = 'initiator';

/** How a case gets back to a task. */
export interface WayBack {
  /** The key of the task. */
  readonly task: string;
  readonly to: Configuration;
  /** What has been decided since, and does not stand any more. */
  readonly undone: readonly DecidedTask[];
  /** What stays on the way, and is undone by what the definition declares for it. */
  readonly compensated: readonly Lasting[];
}

/** The keys of the tasks that a case can be sent back to, oldest first. */
export const decidedTasks = ({ course }: InstanceState): readonly string[] =>
  (course?.passed ?? []).flatMap((one) => (isTask(one) ? [one.task] : []));

/**
 * The way back to a task that was decided before, or the reason why there is none.
 *
 * @param from the key of the task that it is sent back from
 * @param to the key of a task, or `initiator`
 */
export function wayBack(
  definition: ProcessDefinition,
  state: InstanceState,
  from: string,
  to: string,
): WayBack | { readonly refused: Rejection } {
  const decided = decidedTasks(state);
  const task = to === toInitiator ? decided.find((key) => isOfInitiator(definition, key)) : to;
  if (task === undefined || task === from || !decided.includes(task))
    return {
      refused: notDecidedBefore(
        definition,
        to,
        decided.filter((key) => key !== from),
      ),
    };
  return wayTo(definition, state, task);
}

/** The way back to this task, past what can be undone alone. */
export function wayTo(
  definition: ProcessDefinition,
  state: InstanceState,
  task: string,
): WayBack | { readonly refused: Rejection } {
  const behind = new CaseCourse(definition, state.course).behind(task);
  const lasting = behind.flatMap((one) => (isTask(one) ? [] : [one]));
  const forGood = lasting.filter(({ name }) => !Object.hasOwn(definition.compensate ?? {}, name));
  if (forGood.length > 0) return { refused: lastsForGood(definition, forGood) };
  const { machine } = definition;
  const stands = leavesOf(machine, state.snapshot.value);
  const to = configurationAt(machine, stands, taskOf(definition, task).statePath, state.course?.left ?? {});
  return { task, to, undone: behind.filter(isTask), compensated: lasting };
}

/** Whether a task is the requester's own, such as his draft. */
const isOfInitiator = (definition: ProcessDefinition, key: string): boolean =>
  tasksOf(definition).get(key)?.declaration.assignment.kind === 'initiator';

/** Whether a state lies on the other side of what is gone back through: in another region of a parallel state. */
export const isAside = (definition: ProcessDefinition, task: string, state: string): boolean =>
  areBeside(definition.machine, taskOf(definition, task).statePath, state);
