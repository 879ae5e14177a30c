import type { LocalizedText } from '../../../engine/index.js';

/** What a day is: off although its weekday is not, or 调休: worked although its weekday is not. */
export type DayKind = 'holiday' | 'makeUp';

/** Days that a feed names. */
export interface FeedDays {
  /** Where it stands in the text, from 1. */
  readonly line: number;
  /** `YYYY-MM-DD`, of the years 1900 to 2199; not later than the last one. */
  readonly first: string;
  readonly last: string;
  readonly kind: DayKind;
  /** What the feed calls them. */
  readonly name: string | null;
}

/** What a feed says that names no days: it is wrong, or it does not count. */
export interface FeedRemark {
  readonly line: number;
  readonly outcome: 'fault' | 'ignored';
  /** The day as it stands there, if there is one. */
  readonly day: string | null;
  readonly message: LocalizedText;
}

export type FeedLine = FeedDays | FeedRemark;

/** A feed that names more is none of holidays. */
export const mostFeedLines = 2_000;

const longestName = 100;

/** A text of a feed as it is shown to people: short, or nothing where it is empty. */
export const shownName = (text: string | undefined): string | null =>
  [...(text ?? '').trim()].slice(0, longestName).join('') || null;

/** @param day as it stands there */
export const fault = (line: number, message: LocalizedText, day: string | null = null): FeedRemark => ({
  line,
  outcome: 'fault',
  day: shownName(day ?? ''),
  message,
});
