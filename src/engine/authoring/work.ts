import type { Assignment, PeopleReference } from '../assignment.js';
import type { Limit } from '../limit.js';
import type { LocalizedText } from '../localized-text.js';
import type { Signers } from '../task.js';
import type { AnyState } from './state.js';

/** The fields of a policy that are time limits. */
export type LimitOf<Policy> = {
  [Field in keyof Policy]: Policy[Field] extends Limit ? Field : never;
}[keyof Policy] &
  string;

/**
 * By when: a limit of the policy, from now or from a date of the case, or such a date itself. Paths are of the context.
 * `while` names the states in which the limit stands still, by their paths below the root.
 */
export type DeadlineSaid<Limit extends string = string> =
  | Limit
  | { readonly limit: Limit; readonly from?: string; readonly while?: readonly string[] }
  | { readonly on: string };

/** By when, or the reason why there is no limit: that of the process when absent. */
export type Deadline<Policy> =
  | { readonly deadline: DeadlineSaid<LimitOf<Policy>>; readonly noDeadline?: never }
  | { readonly noDeadline?: string; readonly deadline?: never };

/** Who does what by when. */
export type Work<Policy> = WorkDetails<Policy> & { readonly title: LocalizedText; readonly to: Assignment };

type WorkDetails<Policy> = Deadline<Policy> & {
  /** The key of the task: the name of its state when absent. */
  readonly key?: string;
  /** The clause of the process when absent. */
  readonly clause?: string;
  /** One of them is enough when absent. */
  readonly signers?: Signers;
  /** The policy key that says how it reminds of its deadline; `false`: not at all. */
  readonly reminders?: string | false;
  /** Keys of tasks whose deciders may not decide this one (separation of duties). */
  readonly separateFrom?: readonly string[];
  /** Names of facts: whoever wrote the entry that the case was told of may not decide this one. */
  readonly separateFromEntry?: readonly string[];
  /** Whom the case is about, such as the accused, or several: they may not decide it, and a superior is asked instead. */
  readonly separateFromPerson?: PeopleReference | readonly PeopleReference[];
  /** Whoever made the request may be asked here too: this carries the request out, and decides nothing on it. */
  readonly initiatorMayDecide?: true;
};

/** Work with the events that decide it. */
export type DecidedWork<Policy, State extends AnyState> = Work<Policy> &
  WorkInState<State> & { readonly decisions: NonNullable<State['on']> };

/** The same without who and what: the events that decide it stand beside the rest. */
export type BriefWork<Policy, State extends AnyState> = WorkDetails<Policy> &
  WorkInState<State> &
  NonNullable<State['on']>;

interface WorkInState<State extends AnyState> {
  /** Other events that this state accepts, such as WITHDRAW. */
  readonly on?: State['on'];
  /** The steps within the work, for example at it and waiting for the customer. */
  readonly initial?: State['initial'];
  readonly states?: State['states'];
  /** Where the case goes when the deadline passes; nowhere when absent: the task is only marked overdue. */
  readonly lapse?: NonNullable<State['after']>[string];
}
