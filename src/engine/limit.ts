/** The clocks of the manuals (catalogue, cross-cutting requirements 1.1). */
export type LimitUnit = 'hour' | 'day' | 'month' | 'workingHour' | 'workingDay';

/** A time limit as a manual states it; a calendar turns it into a due time. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
  /** 当日起: the day on which the limit starts is its first day. */
  readonly countStartDay?: boolean;
}

/** What an organisation's calendar answers. */
export interface Calendar {
  /** The due moment (RFC 3339 UTC, milliseconds) of a limit that starts at a moment (RFC 3339) or with a day. */
  dueAt(limit: Limit, startsAt: string): string;
  /** The first moment (RFC 3339) of a day, or the moment itself. */
  startOf(startsAt: string): string;
  /** How much working time lies between two moments (RFC 3339), in milliseconds; 0 where the second is not later. */
  workingTimeBetween(from: string, to: string): number;
  /** The first moment (RFC 3339) at which so much working time (milliseconds) has passed since a moment; 0: itself. */
  afterWorkingTime(moment: string, time: number): string;
  /** The day, for example `2025-03-03`, in which a moment (RFC 3339) lies in the time zone of the organisation. */
  localDay(moment: string): string;
}
