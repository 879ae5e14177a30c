import { fault, mostFeedLines, type FeedRemark } from './feed-line.js';
import { feedSentences as say } from './feed-sentences.js';

/** The text of one event, from `BEGIN:VEVENT` to `END:VEVENT`. */
export interface IcsEvent {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Far more than an event of one day has; a reader's cost grows faster than the length. */
const longestEvent = 16_384;

const begin = /^BEGIN:VEVENT\s*$/i;
const end = /^END:VEVENT\s*$/i;

/** The events of a calendar, each for itself, so that what is wrong with one can be told by its line. */
export function icsEvents(text: string): readonly (IcsEvent | FeedRemark)[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (!isWhole(lines)) return [fault(1, say.notCalendar)];
  const events: (IcsEvent | FeedRemark)[] = [];
  let begun: number | undefined;
  for (const [index, content] of lines.entries()) {
    const [begins, ends] = [begin.test(content), end.test(content)];
    if ((begins && begun !== undefined) || (ends && begun === undefined)) {
      return [...events, fault(index + 1, say.eventUnfinished)];
    }
    if (begins && events.length === mostFeedLines) return [...events, fault(index + 1, say.tooMany)];
    if (begins) begun = index;
    if (ends && begun !== undefined) {
      events.push(eventIn(lines.slice(begun, index + 1), begun + 1));
      begun = undefined;
    }
  }
  return begun === undefined ? events : [...events, fault(begun + 1, say.eventUnfinished)];
}

function eventIn(lines: readonly string[], line: number): IcsEvent | FeedRemark {
  const text = lines.join('\r\n');
  return text.length > longestEvent ? fault(line, say.eventUnreadable) : { line, text };
}

/** A feed that was cut off while it was fetched must not pass for a whole one. */
function isWhole(lines: readonly string[]): boolean {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  return /^BEGIN:VCALENDAR$/i.test(said[0] ?? '') && /^END:VCALENDAR$/i.test(said.at(-1) ?? '');
}
