import type { EntityManager } from 'typeorm';
import type { Writable } from 'node:stream';
import type { ClientBase } from 'pg';
import { noResult, type BulkExecution, type BulkRequest, type BulkResult, type RawRow } from './bulk-execution.js';
import type { BulkStatement } from './bulk-statement.js';
import { withQueryRunner } from './with-query-runner.js';

/**
 * PostgreSQL: one array a column, so that a statement has one text for any number of rows. The statements go straight
 * to the driver, which can name (prepare) them and pipelines them.
 */
export class PostgresBulkExecution implements BulkExecution {
  private readonly texts = new Map<BulkStatement, string>();

  run(transaction: EntityManager, requests: readonly BulkRequest[]): Promise<readonly BulkResult[]> {
    return withQueryRunner(transaction, async (runner) => {
      const client: ClientBase = await runner.connect();
      const sent = together(client, () =>
        requests.map((request) => (request.rows.length === 0 ? noResult : this.send(client, request))),
      );
      // All of them have ended before the caller may roll back, and the first failure is the cause of the others.
      const settled = await Promise.allSettled(sent);
      return settled.map((one) => {
        if (one.status === 'rejected') throw one.reason;
        return one.value;
      });
    });
  }

  private async send(client: ClientBase, { statement, rows }: BulkRequest): Promise<BulkResult> {
    const values = Object.keys(statement.columns).map((_, column) => rows.map((row) => row[column]));
    const answer = await client.query<RawRow>({
      text: this.text(statement),
      values,
      ...(statement.keepPlan ? { name: statement.name } : {}),
    });
    return { affected: answer.rowCount ?? 0, rows: answer.rows };
  }

  private text(statement: BulkStatement): string {
    const text = this.texts.get(statement) ?? textOf(statement);
    this.texts.set(statement, text);
    return text;
  }
}

/** Lets the statements leave in one write to the socket: each write of its own would wake the server anew. */
function together<Sent>(client: ClientBase, send: () => Sent): Sent {
  const { stream } = (client as { readonly connection?: { readonly stream?: Writable } }).connection ?? {};
  stream?.cork();
  try {
    return send();
  } finally {
    stream?.uncork();
  }
}

function textOf({ columns, body, lock = '' }: BulkStatement): string {
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const arrays = Object.values(columns).map((type, index) => `$${index + 1}::${type}[]`);
  return `WITH v (${names.join(', ')}) AS (SELECT * FROM unnest(${arrays.join(', ')})) ${body} ${lock}`;
}
