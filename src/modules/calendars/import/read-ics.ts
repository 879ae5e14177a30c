import ICAL from 'ical.js';
import { isDay, isDayInForm } from '../../../engine/index.js';
import { dayLater, daysFrom } from './days.js';
import { fault, shownName, type FeedLine } from './feed-line.js';
import { feedSentences as say } from './feed-sentences.js';
import { icsEvents, type IcsEvent } from './ics-events.js';
import { kindOfEvent } from './kind-of-event.js';

/** One property of an event. */
interface Property {
  readonly type: string;
  readonly values: readonly string[];
}

/** An event as jCal (RFC 7265) has it: each property with its name, parameters, type and values. */
type JsonEvent = readonly [name: string, properties: readonly (readonly [string, object, string, ...unknown[]])[]];

const mostDays = 366;
const recurring = ['rrule', 'rdate', 'exrule', 'recurrence-id'];

/**
 * The days that an iCalendar text names in all-day events; `DTEND` is the first day that is no longer meant. An event is
 * a holiday unless its categories or its summary say that it is worked. Events that recur are refused: nobody knows the
 * holidays of years that are not published. Pure; what is wrong is said event by event.
 */
export function readIcs(text: string): readonly FeedLine[] {
  const events = icsEvents(text);
  if (events.length === 0) return [fault(1, say.empty)];
  return events.map((event) => ('outcome' in event ? event : lineIn(event)));
}

function lineIn({ line, text }: IcsEvent): FeedLine {
  const properties = propertiesOf(text);
  if (!properties) return fault(line, say.eventUnreadable);
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
function propertiesOf(text: string): ReadonlyMap<string, readonly Property[]> | undefined {
  const found = new Map<string, Property[]>();
  try {
    const [, properties] = ICAL.parse(text) as JsonEvent;
    for (const [name, , type, ...values] of properties) {
      found.set(name, [
        ...(found.get(name) ?? []),
        { type, values: values.map((value) => (typeof value === 'string' ? value : '')) },
      ]);
    }
    return found;
  } catch {
    // The library throws errors of many kinds, up to those of the language itself.
    return undefined;
  }
}
