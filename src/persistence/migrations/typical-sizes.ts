import type { QueryRunner } from 'typeorm';

const rowsOfATable = 1_000_000;

/** How many different values a column has in a company of a thousand people; a column that is not here is unique. */
const distinctValues: Readonly<Record<string, number>> = {
  org_id: 1,
  role: 10,
  status: 3,
  kind: 5,
  state: 100,
  claimed: 2,
  overdue: 2,
  definition_key: 30,
  register: 20,
  user_id: 1000,
  started_by: 1000,
  assignee_id: 1000,
  decided_by: 1000,
  subject_id: 1000,
  instance_id: 100_000,
};

/**
 * Tells SQLite's planner what a full database looks like. Knowing nothing it believes that the leading org_id finds ten
 * rows, and reads every row of the organisation where an index would find one. `ANALYZE` replaces these numbers by
 * measured ones. PostgreSQL measures by itself.
 */
export async function describeTypicalSizes(runner: QueryRunner): Promise<void> {
  // Makes the table of the statistics; so far there is nothing to measure.
  await runner.query('ANALYZE');
  await runner.query('DELETE FROM sqlite_stat1');
  const columns: { table: string; index: string; column: string }[] = await runner.query(`
    SELECT t.name AS "table", iif(t.wr AND i.origin = 'pk', t.name, i.name) AS "index", c.name AS "column"
    FROM pragma_table_list t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
    WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY t.name, i.name, c.seqno`);
  const indices = new Map<string, { readonly table: string; readonly columns: string[] }>();
  for (const { table, index, column } of columns) {
    const known = indices.get(index) ?? { table, columns: [] };
    known.columns.push(column);
    indices.set(index, known);
  }
  const rows = [...indices].map(([index, { table, columns: names }]) => [table, index, statisticsOf(names)]);
  const places = rows.map(() => '(?, ?, ?)').join(', ');
  await runner.query(`INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ${places}`, rows.flat());
  // Reads them into this connection.
  await runner.query('ANALYZE sqlite_schema');
}

/** `sqlite_stat1`: the rows of the table, then the rows that share the first column, the first two, and so on. */
function statisticsOf(columns: readonly string[]): string {
  let rows = rowsOfATable;
  const shared = columns.map((column) => (rows = Math.ceil(rows / (distinctValues[column] ?? rowsOfATable))));
  return [rowsOfATable, ...shared].join(' ');
}
