import type { LocalizedText } from '../localized-text.js';

/** Local working hours of some weekdays, `HH:MM`; `24:00` is the end of the day. */
export interface WorkingHours {
  /** ISO: 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** The hours that one kind of work keeps. */
export interface Schedule {
  readonly title: LocalizedText;
  /** In any order, not overlapping; a weekday that none names is not worked. */
  readonly hours: readonly WorkingHours[];
  /** What a holiday is like: a day off, the weekday it falls on, or a certain weekday; a day off unless it is said. */
  readonly onHolidays?: 'closed' | 'asUsual' | number;
  /** What a make-up day is like: the weekday it falls on, or a certain one; the first one worked unless it is said. */
  readonly onMakeUpDays?: 'asUsual' | number;
}

/** A company's working time as data: the days of a country, and the schedules that are kept side by side in it. */
export interface CalendarData {
  /** IANA name, for example `Asia/Shanghai`. */
  readonly timeZone: string;
  /** By key; `standard` is the one that holds where no other one is chosen. */
  readonly schedules: Readonly<Record<string, Schedule>>;
  /** Local dates (`YYYY-MM-DD`) that are holidays. */
  readonly holidays: readonly string[];
  /** 调休: local dates that are worked although their weekday is not. */
  readonly makeUpDays: readonly string[];
  /** The last day whose holidays are published; `null` where none are to be expected. */
  readonly knownUntil: string | null;
}

/** The key of the schedule that holds where no other one is chosen. */
export const standardSchedule = 'standard';
