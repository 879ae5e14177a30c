import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | boolean | null;

const quotedFormula = /^'+[=+\-@\t\r＝＋－＠]/;

/** UTF-8 with its mark, so that Excel reads the Chinese; what a spreadsheet would take for a formula has a `'` before it. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  stringify(
    // One more, so that `withoutQuote` gives back each text as it was.
    rows.map((row) => row.map((cell) => (typeof cell === 'string' && quotedFormula.test(cell) ? `'${cell}` : cell))),
    { bom: true, escape_formulas: true, cast: { boolean: String } },
  );

/** A cell as it was before `csvText` took care that no spreadsheet computes it. */
export const withoutQuote = (cell: string): string => (quotedFormula.test(cell) ? cell.slice(1) : cell);
