import { tidyText } from '../../engine/index.js';
import { csvRows, withoutQuote, type CsvRow } from '../csv/index.js';
import {
  fault,
  shown,
  tableColumns,
  type Column,
  type PlannedLine,
  type TableFault,
  type TableKind,
} from './table-kinds.js';
import { tableSentences as say } from './table-sentences.js';

export const mostTableLines = 5_000;

/** A line of a table: what stands in each column that the table has, `''` where nothing does. */
export interface TableLine {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<string, string>>>;
}

/** What a table says, and the lines that cannot be read. */
export interface Table {
  readonly lines: readonly TableLine[];
  readonly unreadable: readonly PlannedLine[];
}

/**
 * Reads a table by the names of its columns, in any order and in either language. Pure; what is wrong is said line by
 * line. A line with too few cells is refused: what is cut off must not clear anything.
 */
export function readTable(kind: TableKind, text: string): Table {
  const garbled = text.indexOf('\uFFFD');
  if (garbled >= 0) return refused(text.slice(0, garbled).split('\n').length, fault(null, null, say.encoding));
  const columns = tableColumns[kind];
  // The header, the most that is read, and one that tells of more.
  const rows = csvRows(text, mostTableLines + 2);
  if ('unreadableFrom' in rows) return refused(rows.unreadableFrom, fault(null, null, say.unreadable));
  const [header, ...body] = rows;
  if (!header || body.length === 0) return refused(1, fault(null, null, say.empty));
  const names = namesIn(header, columns);
  if (!names) return refused(header.info.lines, fault(null, header.record.join(','), say.header(columns)));
  const more = body[mostTableLines];
  if (more) return refused(more.info.lines, fault(null, null, say.tooMany(mostTableLines)));
  const isWhole = ({ record }: CsvRow): boolean => record.length === names.length;
  return {
    lines: body.filter(isWhole).map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(names.map((name, index) => [name, tidyText(withoutQuote(record[index] ?? ''))])),
    })),
    unreadable: body
      .filter((row) => !isWhole(row))
      .map(({ record, info }) => faulty(info.lines, record[0] ?? null, [cellsFault(names, record)])),
  };
}

/** A line that is not imported. */
const faulty = (line: number, key: string | null, faults: readonly TableFault[]): PlannedLine => ({
  line,
  key: key && shown(key),
  outcome: 'fault',
  faults,
});

const refused = (line: number, one: TableFault): Table => ({ lines: [], unreadable: [faulty(line, null, [one])] });

const cellsFault = (names: readonly string[], { length }: readonly string[]): TableFault =>
  fault(null, null, say.cells(names.length, length));

/** The columns of the table by name, or nothing where the header is none. */
function namesIn({ record }: CsvRow, columns: readonly Column[]): readonly string[] | undefined {
  const names = record.flatMap((cell) => {
    const column = columns.find(({ name, zh }) => name.toLowerCase() === cell.toLowerCase() || zh === cell);
    return column ? [column.name] : [];
  });
  const isWhole = columns.every(({ name, required }) => !required || names.includes(name));
  return isWhole && names.length === record.length && new Set(names).size === names.length ? names : undefined;
}
