import type { AnyTransitionConfig } from 'xstate';
import type { Assignment, PeopleReference } from '../assignment.js';
import type { LocalizedText } from '../localized-text.js';
import type { Signers } from '../task.js';
import { humanTask } from '../vocabulary.js';
import { transitionsOf } from './decisions.js';
import type { Scope } from './scope.js';
import type { AnyState } from './state.js';
import type { DeadlineSaid } from './work.js';

/** Somebody's work as every word says it, with the events that decide it. */
export interface TaskSaid {
  /** The key of the task: the name of the state when absent. */
  readonly key?: string;
  readonly title: LocalizedText;
  readonly to: Assignment;
  readonly clause?: string;
  readonly signers?: Signers;
  readonly separateFrom?: readonly string[];
  readonly separateFromEntry?: readonly string[];
  readonly separateFromPerson?: PeopleReference | readonly PeopleReference[];
  readonly initiatorMayDecide?: true;
  readonly reminders?: string | false;
  readonly deadline?: DeadlineSaid;
  readonly noDeadline?: string;
  readonly decisions: object;
  readonly on?: object;
  readonly lapse?: AnyTransitionConfig | string;
  readonly initial?: AnyState['initial'];
  readonly states?: AnyState['states'];
}

/** Only a region or a link of a chain can be left out: a state that somebody has come to waits. */
export function alwaysAsked(said: TaskSaid & { readonly when?: string }, name: string): TaskSaid {
  if (said.when !== undefined)
    throw new TypeError(`Expected the task '${name}' to be asked always, but it has the condition '${said.when}'.`);
  return said;
}

/** A state that waits for a person: opens the task on entry, closes it on exit. */
export function taskState(scope: Scope, name: string, said: TaskSaid): AnyState {
  const {
    key = name,
    to,
    deadline,
    noDeadline = scope.noDeadline,
    decisions,
    on,
    lapse,
    initial,
    states,
    initiatorMayDecide = scope.initiatorMayDecide,
    ...more
  } = said;
  const by = deadline === undefined ? { noDeadline } : { deadline: scope.deadline(deadline) };
  const [first = '', ...others] = Object.keys(decisions);
  return {
    ...humanTask({
      clause: scope.clause,
      ...(initiatorMayDecide ? { initiatorMayDecide } : {}),
      ...more,
      ...by,
      key,
      assignment: to,
      decisions: [first, ...others],
    }),
    on: { ...transitionsOf(scope, decisions), ...transitionsOf(scope, on ?? {}) },
    ...(states === undefined ? {} : { initial, states }),
    ...(lapse !== undefined && deadline !== undefined ? { after: { [scope.lapse(deadline)]: lapse } } : {}),
  };
}
