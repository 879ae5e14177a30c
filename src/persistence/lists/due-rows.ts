import type { ListReader } from './list-reader.js';
import { Statement } from './statement.js';

/** Where a list of what is due stands: its moment, and the id among those of the same moment. */
export interface DueKey {
  readonly at: string;
  readonly id: string;
}

/** A range of moments; both ends belong to it. */
export interface DueRange {
  readonly from?: string;
  readonly until?: string;
  /** Where the page before has ended. */
  readonly after?: DueKey;
  readonly limit: number;
}

/** Which table, by when its rows are due, and what is read of each. */
export interface DueTable {
  readonly table: string;
  readonly index: string;
  readonly column: string;
  readonly selected: string;
}

/** How many rows of one organisation are due in a range, counted no further than `limit`. */
export async function dueCount(reader: ListReader, table: DueTable, orgId: string, range: DueRange): Promise<number> {
  const rows = await dueRows<object>(reader, { ...table, selected: '1' }, orgId, range);
  return rows.length;
}

/** Rows of one organisation by when they are due, earliest first: one range of one index. */
export function dueRows<Row extends object>(
  reader: ListReader,
  { table, index, column, selected }: DueTable,
  orgId: string,
  { from, until, after, limit }: DueRange,
): Promise<readonly Row[]> {
  const statement = new Statement(reader.dialect);
  const conditions = [
    `walked.org_id = ${statement.value(orgId)}`,
    ...(from === undefined ? [] : [`walked.${column} >= ${statement.value(from)}`]),
    ...(until === undefined ? [] : [`walked.${column} <= ${statement.value(until)}`]),
    ...(after ? [`(walked.${column}, walked.id) > (${statement.value(after.at)}, ${statement.value(after.id)})`] : []),
  ];
  return reader.ask(
    `SELECT ${selected} FROM ${statement.table(table, 'walked', index)}
      WHERE ${conditions.join(' AND ')} ORDER BY walked.${column}, walked.id LIMIT ${limit}`,
    statement.parameters,
  );
}
