/** The clocks of the manuals (catalogue, cross-cutting requirements 1.1). */
export type LimitUnit = 'hour' | 'day' | 'month' | 'workingHour' | 'workingDay';

/** A time limit as a manual states it; a calendar turns it into a due time. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
  /** 当日起: the day on which the limit starts is its first day. */
  readonly countStartDay?: boolean;
}

/** Turns a limit that starts at a moment (RFC 3339 UTC) into its due moment (RFC 3339 UTC, milliseconds). */
export interface Calendar {
  dueAt(limit: Limit, startsAt: string): string;
}
