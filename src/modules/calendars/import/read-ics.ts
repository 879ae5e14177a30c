import ICAL from 'ical.js';
import { isDay, isDayInForm, isObject, type LocalizedText } from '../../../engine/index.js';
import { dayLater, daysFrom } from './days.js';
import { fault, mostFeedLines, shownName, type FeedDays, type FeedLine } from './feed-line.js';
import { feedSentences as say } from './feed-sentences.js';
import { icsEvents, type IcsEvent } from './ics-events.js';
import { kindOfEvent } from './kind-of-event.js';
import type { AskedFor } from './plan-import.js';
import { daysOfRule, yearlyRule } from './yearly-rule.js';

/** One property of an event. */
interface Property {
  readonly type: string;
  readonly values: readonly string[];
  /** Its parts, where it is a rule. */
  readonly data: Readonly<Record<string, unknown>>;
}

type Properties = ReadonlyMap<string, readonly Property[]>;

/** An event as jCal (RFC 7265) has it: each property with its name, parameters, type and values. */
type JsonEvent = readonly [name: string, properties: readonly (readonly [string, object, string, ...unknown[]])[]];

const mostDays = 366;
const recurring = ['rdate', 'exrule', 'recurrence-id'];

/**
 * The days that an iCalendar text names in all-day events; `DTEND` is the first day that is no longer meant. An event is
 * a holiday unless its categories or its summary say that it is worked. An event that comes back every year is written out
 * for the days that are asked for; one that never ends needs a last one. Pure; what is wrong is said event by event.
 */
export function readIcs(text: string, askedFor: AskedFor = {}): readonly FeedLine[] {
  const events = icsEvents(text);
  if (events.length === 0) return [fault(1, say.empty)];
  const lines: FeedLine[] = [];
  for (const event of events) {
    if (lines.length > mostFeedLines) return [...lines.slice(0, mostFeedLines), fault(event.line, say.tooMany)];
    lines.push(...('outcome' in event ? [event] : linesIn(event, askedFor)));
  }
  return lines;
}

function linesIn(event: IcsEvent, askedFor: AskedFor): readonly FeedLine[] {
  const properties = propertiesOf(event.text);
  if (!properties) return [fault(event.line, say.eventUnreadable)];
  const once = lineIn(event.line, properties);
  return 'outcome' in once ? [once] : repeated(once, properties, askedFor);
}

/** An event for each year of its rule, without those that are taken out and those that nobody asks for. */
function repeated(once: FeedDays, properties: Properties, { from = '', to }: AskedFor): readonly FeedLine[] {
  const [rule, ...others] = properties.get('rrule') ?? [];
  if (!rule) return [once];
  const { line, first, last } = once;
  const yearly = others.length === 0 ? yearlyRule(rule.data, first) : undefined;
  const wrong = (message: LocalizedText): readonly FeedLine[] => [fault(line, message, first)];
  if (!yearly || daysOfRule(yearly, first).next().value !== first) return wrong(say.notYearly);
  if (yearly.count === undefined && yearly.until === undefined && to === undefined) return wrong(say.endless);
  const out = new Set((properties.get('exdate') ?? []).flatMap(({ values }) => values));
  const more = daysFrom(first, last) - 1;
  const found: FeedDays[] = [];
  for (const day of daysOfRule(yearly, first)) {
    if (to !== undefined && day > to) break;
    const ends = dayLater(day, more);
    if (ends >= from && !out.has(day) && isDayInForm(ends)) found.push({ ...once, first: day, last: ends });
  }
  return found.length > 0 ? found : [{ line, outcome: 'ignored', day: first, message: say.outside }];
}

function lineIn(line: number, properties: Properties): FeedLine {
  const all = (name: string): readonly Property[] => properties.get(name) ?? [];
  const texts = (name: string): readonly string[] => all(name).flatMap(({ values }) => values);
  const [start, end] = [all('dtstart')[0], all('dtend')[0]];
  const first = start?.values[0] ?? '';
  const wrong = (message: ReturnType<typeof say.day>): FeedLine => fault(line, message, first);

  if (texts('status').some((status) => status.toUpperCase() === 'CANCELLED')) {
    return { line, outcome: 'ignored', day: shownName(first), message: say.cancelled };
  }
  const again = recurring.find((name) => all(name).length > 0);
  if (again !== undefined) return wrong(say.recurring(again.toUpperCase()));
  if (!start || all('dtstart').length > 1) return wrong(say.once('DTSTART', all('dtstart').length));
  if (all('dtend').length > 1) return wrong(say.once('DTEND', all('dtend').length));
  if (all('duration').length > 0) return wrong(say.duration);
  for (const { type, values } of end ? [start, end] : [start]) {
    if (type !== 'date') return wrong(say.allDay(values[0] ?? ''));
  }
  if (!isDayInForm(first)) return wrong(say.day(first));
  const until = end?.values[0];
  if (until !== undefined && !isDay(until)) return wrong(say.day(until));
  if (until !== undefined && until < first) return wrong(say.endBeforeBegin(first, until));
  // Many programs end an event of one day on the day on which it begins.
  const last = until === undefined || until === first ? first : dayLater(until, -1);
  if (!isDayInForm(last)) return wrong(say.day(last));
  const days = daysFrom(first, last);
  if (days > mostDays) return wrong(say.longEvent(mostDays, days));
  const summary = texts('summary').join(' ');
  const kind = kindOfEvent(summary, texts('categories'));
  return kind ? { line, first, last, kind, name: shownName(summary) } : wrong(say.ambiguous(summary));
}

/** By name, in lower case; `undefined` for a text that cannot be read. */
function propertiesOf(text: string): Properties | undefined {
  const found = new Map<string, Property[]>();
  try {
    const [, properties] = ICAL.parse(text) as JsonEvent;
    for (const [name, , type, ...values] of properties) {
      found.set(name, [
        ...(found.get(name) ?? []),
        {
          type,
          values: values.map((value) => (typeof value === 'string' ? value : '')),
          data: isObject(values[0]) ? values[0] : {},
        },
      ]);
    }
    return found;
  } catch {
    // The library throws errors of many kinds, up to those of the language itself.
    return undefined;
  }
}
