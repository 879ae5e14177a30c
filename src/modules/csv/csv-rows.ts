import { CsvError, parse } from 'csv-parse/sync';

/** A row of a CSV, its cells without the blanks at their ends. */
export interface CsvRow {
  readonly record: readonly string[];
  /** `lines`: where it ends in the text, from 1. */
  readonly info: { readonly lines: number };
}

/** From where on a text is no CSV: the line, from 1. */
export interface UnreadableCsv {
  readonly unreadableFrom: number;
}

/**
 * The rows of a CSV, with any line ends and without the empty ones; the mark of UTF-8 is left out. Pure.
 *
 * @param most rows to read; what comes after them is not looked at
 */
export function csvRows(text: string, most: number): readonly CsvRow[] | UnreadableCsv {
  try {
    return parse(text, {
      bom: true,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      to: most,
    }) as unknown as readonly CsvRow[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { unreadableFrom: lineOf(error) };
  }
}

const lineOf = ({ lines }: CsvError & { readonly lines?: unknown }): number => (typeof lines === 'number' ? lines : 1);
