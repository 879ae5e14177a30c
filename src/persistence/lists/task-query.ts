import type { StoodInFor } from './stood-in-for.js';

/** The place of a task in a list; `value` is that of the order, `null` (no due time) comes last. */
export interface TaskKey {
  readonly value: string | null;
  readonly id: string;
  /** In whose inbox it stands, where that is somebody else's. */
  readonly onBehalfOf?: string;
}

export interface TaskQuery {
  readonly orgId: string;
  /** Whose: tasks that the person has claimed; these and the free ones that he may decide; everybody's. */
  readonly scope: { readonly mine: string } | { readonly candidate: string } | 'all';
  /** Others whose tasks belong to it. */
  readonly standsInFor?: readonly StoodInFor[];
  readonly definition?: string;
  readonly overdue?: boolean;
  /** Due before this moment; those without a due time are not. */
  readonly dueBefore?: string;
  /** Of cases that this person has started. */
  readonly startedBy?: string;
  /** Of cases whose number begins with it, or whose subject holds it. */
  readonly text?: string;
  readonly sort: 'dueAt' | 'openedAt';
  /** Where the page before has ended. */
  readonly after?: TaskKey;
  readonly limit: number;
}
