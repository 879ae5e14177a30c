import type { CalendarData, LocalizedText } from '../../../engine/index.js';
import { dayLater, daysFrom } from './days.js';
import { mostFeedLines, type DayKind, type FeedDays, type FeedLine, type FeedRemark } from './feed-line.js';
import { feedSentences as say } from './feed-sentences.js';

/** What an import does with one day, or says about one line. */
export interface PlannedLine {
  readonly line: number;
  readonly day: string | null;
  readonly kind: DayKind | null;
  readonly name: string | null;
  readonly outcome: 'added' | 'known' | 'changed' | 'ignored' | 'fault';
  readonly message: LocalizedText | null;
}

export interface ImportPlan {
  readonly lines: readonly PlannedLine[];
  /** With the days of the feed; only to be kept where no line is a fault. */
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
}

/** The days that are asked for, both ends included; all of them unless it is said. */
export interface AskedFor {
  readonly from?: string;
  readonly to?: string;
}

const mostYears = 5;

type Day = FeedDays & { readonly day: string };

/** What a feed would do to a calendar: it adds days, or changes their kind, and takes none away. Pure. */
export function planImport(
  { holidays, makeUpDays }: Pick<CalendarData, 'holidays' | 'makeUpDays'>,
  feed: readonly FeedLine[],
  askedFor: AskedFor,
): ImportPlan {
  const kinds = new Map<string, DayKind>([
    ...holidays.map((day) => [day, 'holiday'] as const),
    ...makeUpDays.map((day) => [day, 'makeUp'] as const),
  ]);
  const seen = new Map<string, Day>();
  const all = expanded(feed, askedFor);
  const lines = all.map((one): PlannedLine => {
    if ('outcome' in one) return remarked(one);
    const { line, day, kind, name } = one;
    const twin = seen.get(day);
    const before = kinds.get(day);
    const planned = { line, day, kind, name, message: null };
    if (twin && twin.kind !== kind) return { ...planned, outcome: 'fault', message: say.twice(twin.line, twin.kind) };
    seen.set(day, twin ?? one);
    kinds.set(day, kind);
    if (before === kind) return { ...planned, outcome: 'known' };
    return before ? { ...planned, outcome: 'changed', message: say.changed(before) } : { ...planned, outcome: 'added' };
  });
  const of = (kind: DayKind): readonly string[] => [...kinds].flatMap(([day, is]) => (is === kind ? [day] : [])).sort();
  return {
    lines: [...lines, ...faultsOfAll(all, seen)],
    holidays: of('holiday'),
    makeUpDays: of('makeUp'),
  };
}

const remarked = ({ line, day, outcome, message }: FeedRemark): PlannedLine => ({
  line,
  day,
  kind: null,
  name: null,
  outcome,
  message,
});

/** Each day that is asked for, by itself; stops where there are too many. */
function expanded(feed: readonly FeedLine[], { from = '', to = '9999' }: AskedFor): readonly (Day | FeedRemark)[] {
  const days: (Day | FeedRemark)[] = [];
  for (const one of feed) {
    if (days.length >= mostFeedLines && !('outcome' in one)) {
      return [...days, { line: one.line, outcome: 'fault', day: one.first, message: say.tooMany }];
    }
    if ('outcome' in one) {
      days.push(one);
      continue;
    }
    const { line } = one;
    const [first, last] = [one.first < from ? from : one.first, one.last > to ? to : one.last];
    if (first > last) days.push({ line, outcome: 'ignored', day: one.first, message: say.outside });
    else for (let more = 0; more < daysFrom(first, last); more += 1) days.push({ ...one, day: dayLater(first, more) });
  }
  return days;
}

/** What is wrong with the feed as a whole. */
function faultsOfAll(all: readonly (Day | FeedRemark)[], seen: ReadonlyMap<string, Day>): readonly PlannedLine[] {
  if (all.some((one) => 'outcome' in one && one.outcome === 'fault')) return [];
  const days = [...seen.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
  const [earliest, latest] = [days[0], days.at(-1)];
  const whole = (line: number, day: string | null, message: LocalizedText): readonly PlannedLine[] => [
    remarked({ line, day, outcome: 'fault', message }),
  ];
  if (!earliest || !latest) return whole(1, null, all.length > 0 ? say.noneLeft : say.empty);
  if (latest.day < `${Number(earliest.day.slice(0, 4)) + mostYears}${earliest.day.slice(4)}`) return [];
  return whole(latest.line, latest.day, say.tooLong(earliest.day, latest.day, mostYears));
}
