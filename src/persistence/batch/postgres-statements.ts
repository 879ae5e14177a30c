import type { ClientBase } from 'pg';
import { noResult, type BulkRequest, type BulkResult } from './bulk-execution.js';
import { sqlType, type BulkStatement } from './bulk-statement.js';
import { binaryArray } from './postgres-binary-array.js';
import { PostgresStatementBatch, type PreparedStatement } from './postgres-statement-batch.js';

/** What goes to the server before and after the statements, in the same message. */
interface Around {
  readonly before?: 'BEGIN' | undefined;
  readonly after?: 'COMMIT' | undefined;
}

const texts = new Map<BulkStatement, string>();

/** Runs the statements that have rows, and what goes around them, in one round trip. */
export async function runOnPostgres(
  client: ClientBase,
  requests: readonly BulkRequest[],
  { before, after }: Around = {},
): Promise<readonly BulkResult[]> {
  const wanted = requests.filter(({ rows }) => rows.length > 0).map(prepared);
  const statements = [...control(before), ...wanted, ...control(after)];
  if (statements.length === 0) return requests.map(() => noResult);
  const results = (await sent(client, statements)).slice(before ? 1 : 0).values();
  return requests.map(({ rows }) => (rows.length === 0 ? noResult : (results.next().value ?? noResult)));
}

const sent = (client: ClientBase, statements: readonly PreparedStatement[]): Promise<readonly BulkResult[]> =>
  new Promise((resolve, reject) => {
    client.query(new PostgresStatementBatch(statements, { resolve, reject }));
  });

const control = (text: 'BEGIN' | 'COMMIT' | undefined): readonly PreparedStatement[] =>
  text ? [{ name: text, text, values: [], returns: [] }] : [];

function prepared({ statement, rows }: BulkRequest): PreparedStatement {
  const { name, columns, returns = [] } = statement;
  const text = texts.get(statement) ?? textOf(statement);
  texts.set(statement, text);
  return {
    name,
    text,
    returns,
    values: Object.entries(columns).map(([name, type]) => binaryArray(name, type, rows)),
    mustChangeAll: statement.mustChangeAll ?? false,
  };
}

/** One array a column, so that a statement has one text, and is prepared once, for any number of rows. */
function textOf({ columns, body, lock = '', mustChangeAll }: BulkStatement): string {
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const arrays = Object.values(columns).map((type, index) => `$${index + 1}::${sqlType(type)}[]`);
  const rows = `WITH v (${names.join(', ')}) AS (SELECT * FROM unnest(${arrays.join(', ')}))`;
  if (!mustChangeAll) return `${rows} ${body} ${lock}`;
  // The server itself must refuse, because a commit may follow in the same message: a row too few divides by zero.
  return `${rows}, changed AS (${body} RETURNING 1)
    SELECT 1 / (count(*) = (SELECT count(*) FROM v))::integer FROM changed`;
}
