import type { Limit } from './limit.js';

/**
 * A timer of a running case. `after` fires a delayed transition of the chart; `deadline` marks a task overdue;
 * `reminder` tells people of a deadline; `notice` carries out what was announced. Its id is new for each visit of a state, so a timer of an earlier visit can
 * never fire in a later one.
 *
 * It keeps what its due moment was computed from, so that it can be computed again. A paused timer has no row that a
 * sweeper could find, and keeps the due moment that it had when it was paused.
 */
export interface Timer {
  readonly id: string;
  readonly kind: 'after' | 'deadline' | 'reminder' | 'notice';
  /** `after`: the XState event type; `deadline` and `reminder`: the key of the task. */
  readonly name: string;
  /** RFC 3339 UTC with milliseconds; pauses that are over are counted in. */
  readonly dueAt: string;
  /** What it waits for: a limit of a manual, or a plain delay in milliseconds. */
  readonly limit: Limit | number;
  /** Where the limit starts: a moment (RFC 3339) or a day. */
  readonly startsAt: string;
  /** `reminder`: which one after the lapse it is; absent before it. */
  readonly count?: number;
  /** It waits for a date of the case itself, which no pause moves. */
  readonly isDate?: true;
  /** It has stood still since this moment (RFC 3339). */
  readonly pausedAt?: string;
  /** How long it stood still before, in milliseconds of the time that its limit counts: working time, where it counts that. */
  readonly pausedFor?: number;
}
