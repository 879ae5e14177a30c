import { isObject, type Figure, type Json, type LocalizedText, type ReportDeclaration } from '../../engine/index.js';
import { csvText, type CsvCell } from '../csv/index.js';

/** A table with its title and its header. */
export interface ReportTable {
  readonly title: LocalizedText;
  readonly rows: readonly (readonly CsvCell[])[];
}

const bilingual = ({ zh, en }: LocalizedText): string => `${zh} ${en}`;

/** One row for each figure. */
export const figuresTable = (title: LocalizedText, figures: readonly Figure[]): ReportTable => ({
  title,
  rows: [['项目', 'Figure', '数值 Value'], ...figures.map(({ title: { zh, en }, value }) => [zh, en, value])],
});

/** One row for each entry. A personal value that the reader may not see stays hidden. */
export const entriesTable = (
  title: LocalizedText,
  keyTitle: LocalizedText,
  columns: ReportDeclaration['columns'],
  entries: readonly { readonly key: string; readonly data: Json }[],
): ReportTable => ({
  title,
  rows: [
    [bilingual(keyTitle), ...Object.values(columns).map(bilingual)],
    ...entries.map(({ key, data }) => [
      key,
      ...Object.keys(columns).map((name) => shown(isObject(data) ? data[name] : undefined)),
    ]),
  ],
});

const shown = (value: Json | undefined): CsvCell => {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? '***' : value;
};

export const csvOf = ({ rows }: ReportTable): string => csvText(rows);

/** One sheet for each table. The library is loaded when the first one asks: no start of a server waits for it. */
export async function xlsxOf(tables: readonly ReportTable[]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const sheets = tables.map(({ title, rows }) => ({
    sheet: sheetName(title.zh),
    data: rows.map((row) => [...row]),
    stickyRowsCount: 1,
  }));
  return writeXlsxFile(sheets).toBuffer();
}

/** Excel allows 31 characters, and none of these. */
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, '／').slice(0, 31);
