import { CsvError, parse } from 'csv-parse/sync';
import { isDayInForm } from '../../../engine/index.js';
import { fault, mostFeedLines, shownName, type DayKind, type FeedLine } from './feed-line.js';
import { feedSentences as say } from './feed-sentences.js';

interface Row {
  readonly record: readonly string[];
  /** `lines`: where it ends in the text, from 1. */
  readonly info: { readonly lines: number };
}

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
  let rows: readonly Row[];
  try {
    rows = rowsOf(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return [fault(lineOf(error), say.csvUnreadable)];
  }
  const [header, ...days] = rows;
  if (!header) return [fault(1, say.empty)];
  const names = header.record.map((name) => name.toLowerCase());
  if (!isHeader(names)) return [fault(header.info.lines, say.header(header.record.join(',')))];
  const read = days.slice(0, mostFeedLines).map((row) => lineIn(names, row));
  const more = days[mostFeedLines];
  return more ? [...read, fault(more.info.lines, say.tooMany)] : read;
}

const rowsOf = (text: string): readonly Row[] =>
  parse(text, {
    bom: true,
    info: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
    // The header, the most that is read, and one that tells of more.
    to: mostFeedLines + 2,
  }) as unknown as readonly Row[];

const lineOf = ({ lines }: CsvError & { readonly lines?: unknown }): number => (typeof lines === 'number' ? lines : 1);

const isHeader = (names: readonly string[]): boolean =>
  names.includes('day') &&
  names.includes('kind') &&
  names.every((name, index) => columns.includes(name) && names.indexOf(name) === index);

function lineIn(names: readonly string[], { record, info: { lines: line } }: Row): FeedLine {
  const cell = (name: string): string => record[names.indexOf(name)] ?? '';
  const [day, found] = [cell('day'), cell('kind')];
  if (record.length > names.length) return fault(line, say.cells(names.length, record.length), day);
  if (!isDayInForm(day)) return fault(line, say.day(day), day);
  const word = found.toLowerCase();
  const kind = Object.hasOwn(kindOf, word) ? kindOf[word] : undefined;
  if (!kind) return fault(line, say.kind(found), day);
  return { line, first: day, last: day, kind, name: shownName(cell('name')) };
}
