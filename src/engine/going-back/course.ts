import type { GivenNotification } from '../given-notification.js';
import type { Task } from '../task.js';

/** The innermost states in which a case stands, by their paths below the root. */
type Configuration = readonly string[];

/** What of the course of a case still stands: what it would go back to, past what, and where it goes on from there. */
export interface Course {
  /** Where the case stood in each parallel state when it was left last, by the path of that state. */
  readonly left?: Readonly<Record<string, Configuration>>;
  /** Oldest first. What was undone, or is done again, is not in it. */
  readonly passed: readonly Passed[];
  /** Where the case goes when what it was sent back for is decided. */
  readonly returns?: readonly Return[];
}

export type Passed = DecidedTask | Lasting;

/** A task that was decided, and is decided still. */
export interface DecidedTask {
  /** While nothing has happened behind it: what taking it back opens again. */
  readonly last?: LastDecision;
  /** Its key. */
  readonly task: string;
  /** What people were told because of it, besides what waits for them: untrue once it is undone. */
  readonly told?: readonly GivenNotification[];
}

export interface LastDecision {
  /** RFC 3339. */
  readonly at: string;
  readonly by: string;
  readonly onBehalfOf?: string;
  /** As it was before the decision. */
  readonly task: Task;
}

/** Something that no way back undoes. */
export interface Lasting {
  readonly kind: 'register' | 'process' | 'child' | 'service';
  /** Of the register, the process or the service. */
  readonly name: string;
  /** The path of the state that it belongs to; absent where it is of the whole case. */
  readonly state?: string;
}

/** 退回后直送: once a task is decided, the case is where it was sent back from. */
export interface Return {
  /** Who sent it back: the seat that is opened again is his. */
  readonly by: string;
  /** The key of the task that he sent it back from. */
  readonly from: string;
  /** What stood decided in between, and stands so again. */
  readonly passed: readonly DecidedTask[];
  /** The id of the open task that is to be decided. */
  readonly task: string;
  /** The terms that those in between have decided on, as `InstanceState.terms`. */
  readonly terms: number;
  readonly to: Configuration;
  /** Where it goes from there, where that was itself sent back to. */
  readonly then?: Omit<Return, 'task'>;
}

export const isTask = (passed: Passed): passed is DecidedTask => 'task' in passed;
