import { isDayInForm } from '../../../engine/index.js';
import { csvRows, type CsvRow } from '../../csv/index.js';
import { fault, mostFeedLines, shownName, type DayKind, type FeedLine } from './feed-line.js';
import { feedSentences as say } from './feed-sentences.js';

const columns = ['day', 'kind', 'name'];

const kindOf: Readonly<Partial<Record<string, DayKind>>> = {
  holiday: 'holiday',
  休: 'holiday',
  makeup: 'makeUp',
  班: 'makeUp',
};

/**
 * The days that a CSV names: a header with the columns `day` and `kind`, maybe `name`, in any order; `kind` is `holiday`,
 * `makeUp`, 休 or 班. Pure; what is wrong is said line by line.
 */
export function readCsv(text: string): readonly FeedLine[] {
  // The header, the most that is read, and one that tells of more.
  const rows = csvRows(text, mostFeedLines + 2);
  if ('unreadableFrom' in rows) return [fault(rows.unreadableFrom, say.csvUnreadable)];
  const [header, ...days] = rows;
  if (!header) return [fault(1, say.empty)];
  const names = header.record.map((name) => name.toLowerCase());
  if (!isHeader(names)) return [fault(header.info.lines, say.header(header.record.join(',')))];
  const read = days.slice(0, mostFeedLines).map((row) => lineIn(names, row));
  const more = days[mostFeedLines];
  return more ? [...read, fault(more.info.lines, say.tooMany)] : read;
}

const isHeader = (names: readonly string[]): boolean =>
  names.includes('day') &&
  names.includes('kind') &&
  names.every((name, index) => columns.includes(name) && names.indexOf(name) === index);

function lineIn(names: readonly string[], { record, info: { lines: line } }: CsvRow): FeedLine {
  const cell = (name: string): string => record[names.indexOf(name)] ?? '';
  const [day, found] = [cell('day'), cell('kind')];
  if (record.length > names.length) return fault(line, say.cells(names.length, record.length), day);
  if (!isDayInForm(day)) return fault(line, say.day(day), day);
  const word = found.toLowerCase();
  const kind = Object.hasOwn(kindOf, word) ? kindOf[word] : undefined;
  if (!kind) return fault(line, say.kind(found), day);
  return { line, first: day, last: day, kind, name: shownName(cell('name')) };
}
