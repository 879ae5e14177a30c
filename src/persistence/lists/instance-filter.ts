import type { InstanceStatus } from '../../engine/index.js';

/** The place of a case in the list: newest first, of the same moment the greater id first. */
export interface InstanceKey {
  readonly startedAt: string;
  readonly id: string;
}

/** What a list of cases may be narrowed to. Times are RFC 3339 UTC with milliseconds, as they are stored. */
export interface InstanceFilter {
  readonly definition?: string;
  /** Of that process. */
  readonly version?: number;
  /** `open`: one that is not over, also where it has failed. */
  readonly status?: InstanceStatus | 'open';
  /** An active state by its path. */
  readonly state?: string;
  readonly startedBy?: string;
  readonly number?: string;
  /** What its number begins with, or its subject holds. */
  readonly text?: string;
  readonly parentId?: string;
  readonly overdue?: boolean;
  readonly startedAfter?: string;
  readonly startedBefore?: string;
  /** Where the page before has ended. */
  readonly before?: InstanceKey;
  readonly limit: number;
}
