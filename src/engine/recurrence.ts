import type { JsonObject } from './json.js';

/** When a duty comes back: a day of each period, and a time of that day in the organisation's calendar. */
export interface RecurrenceRule {
  readonly every: 'week' | 'month' | 'quarter' | 'year';
  /**
   * Which day of the period, from 1, or from its end where it is negative: -1 is the last one. A day that a period does
   * not have (the 31st of April) is its last one. In a week 1 is Monday. A key of the policy stands for its number.
   */
  readonly day: number | string;
  /** Whether every day is counted or working days alone; every day unless it is said. */
  readonly counts?: 'days' | 'workingDays';
  /** A time of day (`HH:MM`), or when that day's working hours begin or end; they begin unless it is said. */
  readonly at?: 'opening' | 'closing' | (string & {});
  /** What holds where the day is a day off; `sameDay` unless it is said, because the manuals are silent. */
  readonly dayOff?: 'sameDay' | 'workingDayBefore' | 'workingDayAfter' | 'skipped';
}

/** One time that a duty comes back. */
export interface Occurrence {
  /** The day that the rule names (`YYYY-MM-DD`), before a day off has moved it: it names the occurrence for ever. */
  readonly day: string;
  /** The day that the rule names in the period before, which no case of this one reaches back to. */
  readonly before: string;
  /** When the case is due to begin: RFC 3339 UTC with milliseconds. */
  readonly at: string;
  /** The period: its first and its last day. */
  readonly from: string;
  readonly to: string;
}

/** A duty that begins by itself. Nobody has asked for the case: its initiator is the engine, so no task can be his. */
export interface Recurrence extends RecurrenceRule {
  /** After a stop: whether each occurrence that was missed begins a case, or the last one alone. */
  readonly missed: 'each' | 'last';
  /** The start form of the case. Pure. */
  readonly input: (occurrence: Occurrence) => JsonObject;
}
