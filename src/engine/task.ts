import type { Assignment, PeopleReference } from './assignment.js';
import type { DeadlineDeclaration } from './deadline.js';
import type { LocalizedText } from './localized-text.js';
import type { Role } from './roles.js';
import type { Seat } from './seats/seat.js';

/**
 * How several signers count: `any` 或签 (one is enough), `all` 会签 (everyone), `sequential` 依次 (everyone, in order),
 * `votes` 票签 (enough of them).
 */
export type Signers = 'any' | 'all' | 'sequential' | { readonly votes: Votes };

/** 票签. Approved once the approving weight reaches the ratio of the weight of all. */
export interface Votes {
  /** Above 0 and up to 1. */
  readonly ratio: number;
  /** What the vote of whoever holds a role weighs, the heaviest of his roles; 1 for anybody else. 0.001 to 1,000,000. */
  readonly weights?: Partial<Readonly<Record<Role, number>>>;
}

/** A state's work for a person, declared in `meta.task`. */
export interface TaskDeclaration {
  /** Unique within the process; also the key of its acts for the separation of duties. */
  readonly key: string;
  readonly title: LocalizedText;
  /** The manual's clause. */
  readonly clause: string;
  readonly assignment: Assignment;
  /** The events that decide it. With several signers the first one is the approval that is counted. */
  readonly decisions: readonly [string, ...string[]];
  readonly signers?: Signers;
  /** A lapse marks the task overdue and reminds; it never decides. */
  readonly deadline?: DeadlineDeclaration;
  /** The policy key that says how it reminds of its deadline; `task.reminders` when absent, `false`: not at all. */
  readonly reminders?: string | false;
  /** Why there is no deadline, for example `manual silent`. Either this or `deadline` stands. */
  readonly noDeadline?: string;
  /** Keys of tasks whose deciders may not decide this one (separation of duties). */
  readonly separateFrom?: readonly string[];
  /** Names of facts: whoever wrote the register entry that the case was told of may not decide this one. */
  readonly separateFromEntry?: readonly string[];
  /** Whom the case is about, such as the accused: he may not decide this one, and his superior is asked instead. */
  readonly separateFromPerson?: PeopleReference | readonly PeopleReference[];
  /** The initiator recorded somebody else's matter, such as a complaint: he is no requester, and may decide it. */
  readonly initiatorMayDecide?: true;
}

/** What a state says of itself: `meta` of a state node. */
export interface StateMeta {
  readonly title: LocalizedText;
  readonly clause?: string;
  readonly task?: TaskDeclaration;
}

/** A task of a running case. */
export interface Task {
  readonly id: string;
  readonly key: string;
  /** Whom it waits for at this moment. */
  readonly candidates: readonly string[];
  /** Who has it alone: claimed, handed to him, or with him for an opinion. */
  readonly assignee: string | null;
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly overdue: boolean;
  /** How long its limit has stood still, as `Timer.pausedFor`; absent where it never has. */
  readonly pausedFor?: number;
  /**
   * Its signatures, where they are not one alone that waits for whichever candidate comes first: read them with
   * `seatsOf`, write them with `withSeats`.
   */
  readonly seats?: readonly Seat[];
  /** When each person has reminded of it last (RFC 3339); absent where nobody has. */
  readonly remindedBy?: Readonly<Record<string, string>>;
}

/** What a person made of a task: the key of its declaration, the event that he sent, and when (RFC 3339). */
export interface PastDecision {
  readonly key: string;
  readonly event: string;
  readonly at: string;
}
