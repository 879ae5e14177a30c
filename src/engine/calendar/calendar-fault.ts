import type { LocalizedText } from '../localized-text.js';

/** One thing that is wrong with a calendar. */
export interface CalendarFault {
  /** For example `schedules.standard.hours.0.to`. */
  readonly path: string;
  readonly rule: string;
  readonly message: LocalizedText;
}

export const calendarFault = (path: string, rule: string, zh: string, en: string): CalendarFault => ({
  path,
  rule,
  message: { zh, en },
});
