/** The clocks of the manuals (catalogue, cross-cutting requirements 1.1). */
export type LimitUnit = 'hour' | 'day' | 'month' | 'workingHour' | 'workingDay';

/** A time limit as a manual states it; a calendar turns it into a due time. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
  /** 当日起: the day on which the limit starts is its first day. */
  readonly countStartDay?: boolean;
  /** A start outside of working hours counts as the moment when they next begin; otherwise it counts as it is. */
  readonly fromOpening?: boolean;
}

/** What an organisation's calendar answers. A moment is RFC 3339, or a day, which begins with its first moment. */
export interface Calendar {
  /** The due moment (RFC 3339 UTC, milliseconds) of a limit that starts at a moment. */
  dueAt(limit: Limit, startsAt: string): string;
  /** The first moment (RFC 3339) of a day, or the moment itself. */
  startOf(startsAt: string): string;
  /** How much of a unit lies between two moments; where it comes from {@link dueAt}, the amount of its limit. */
  amountBetween(counted: Omit<Limit, 'amount'>, from: string, to: string): number;
  /** How much working time lies between two moments, in milliseconds; negative where the second is the earlier. */
  workingTimeBetween(from: string, to: string): number;
  /** The first moment (RFC 3339) at which so much working time (milliseconds) has passed since a moment; 0: itself. */
  afterWorkingTime(moment: string, time: number): string;
  /** The day, for example `2025-03-03`, in which a moment lies in the time zone of the organisation. */
  localDay(moment: string): string;
  /** When work begins and ends on a day (`YYYY-MM-DD`), as moments (RFC 3339); `undefined` on a day off. */
  hoursOf(day: string): { readonly opens: string; readonly closes: string } | undefined;
  /** The moment (RFC 3339) of a day at a local time of day (`HH:MM`). */
  momentOf(day: string, time: string): string;
  /** Whether the holidays up to a moment are published: what lies behind it is counted as if there were none. */
  isKnown(moment: string): boolean;
  /** The last day whose holidays are published; `null` where none are to be expected. */
  readonly knownUntil: string | null;
}
