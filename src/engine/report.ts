import type { RegisterFact } from './envelope.js';
import type { JsonObject } from './json.js';
import type { Calendar } from './limit.js';
import type { LocalizedText } from './localized-text.js';

/** One number of a report. */
export interface Figure {
  readonly key: string;
  readonly title: LocalizedText;
  readonly value: number | string | boolean | null;
}

/** An entry of the register as a report sees it. */
export interface ReportedEntry {
  readonly key: string;
  readonly data: JsonObject;
}

/** From the first to the last day, and the moments (RFC 3339 UTC) between which they lie: after `after`, until `until`. */
export interface ReportWindow {
  readonly from: string;
  readonly to: string;
  readonly after: string;
  readonly until: string;
}

/** Figures computed from a register, for people (`GET /reports/…`) and for a case that files them. Pure. */
export interface ReportDeclaration {
  readonly title: LocalizedText;
  readonly register: string;
  /** The first and the last prefix of the keys among which the entries of a window are: that range is read. */
  readonly keys: (window: Pick<ReportWindow, 'from' | 'to'>) => readonly [first: string, last: string];
  /** Whether an entry of that range belongs to the window. */
  readonly includes: (entry: ReportedEntry, window: ReportWindow) => boolean;
  readonly figures: (entries: readonly ReportedEntry[]) => readonly Figure[];
  /** What of an entry is attached, by the names of its data. */
  readonly columns: Readonly<Record<string, LocalizedText>>;
  /** Which of them hold the id of a person. */
  readonly people: readonly string[];
}

/** The key of a fact of a report: its figures from one day to another one. */
export const reportOver = (from: string, to: string): string => JSON.stringify({ from, to });

const thatDay = { amount: 1, unit: 'day', countStartDay: true } as const;
const dayLength = 86_400_000;

/** The moments between which two days of the organisation lie. */
export function reportWindow({ dueAt }: Pick<Calendar, 'dueAt'>, from: string, to: string): ReportWindow {
  const dayBefore = new Date(Date.parse(from) - dayLength).toISOString().slice(0, 10);
  return { from, to, after: dueAt(thatDay, dayBefore), until: dueAt(thatDay, to) };
}

/** The window that the key of a fact names. */
export function windowIn(surroundings: Pick<Calendar, 'dueAt'>, key: string): ReportWindow {
  const { from, to } = JSON.parse(key) as { readonly from: string; readonly to: string };
  return reportWindow(surroundings, from, to);
}

/** The figures of a window as a fact: `{from, to, figures}`, the values by their keys. */
export function figuresFact(
  report: ReportDeclaration,
  window: ReportWindow,
  entries: readonly ReportedEntry[],
): RegisterFact {
  const { from, to } = window;
  const figures = report.figures(entries.filter((entry) => report.includes(entry, window)));
  const values = Object.fromEntries(figures.map(({ key, value }) => [key, value]));
  return { key: reportOver(from, to), revision: 0, data: { from, to, figures: values } };
}
