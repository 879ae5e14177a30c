import type { EntityManager, QueryRunner } from 'typeorm';
import { StaleWrite } from './batch-write.js';
import { noResult, type BulkExecution, type BulkRequest, type BulkResult, type RawRow } from './bulk-execution.js';
import { staleMessage, type BulkStatement, type Row, type Value } from './bulk-statement.js';
import { withQueryRunner } from './with-query-runner.js';

const largest = 256;

/**
 * SQLite: rows are bound one by one. They go in portions of 256, 128, … 1, so that each statement has at most nine
 * texts, and the prepared ones are found again.
 */
export class SqliteBulkExecution implements BulkExecution {
  private readonly texts = new Map<BulkStatement, Map<number, string>>();

  run(transaction: EntityManager, requests: readonly BulkRequest[]): Promise<readonly BulkResult[]> {
    return withQueryRunner(transaction, async (runner) => {
      const results: BulkResult[] = [];
      for (const { statement, rows } of requests) results.push(await this.all(runner, statement, rows));
      return results;
    });
  }

  private async all(runner: QueryRunner, statement: BulkStatement, rows: readonly Row[]): Promise<BulkResult> {
    let result = noResult;
    let size = largest;
    for (let first = 0; first < rows.length; first += size) {
      while (size > rows.length - first) size /= 2;
      const portion = await this.portion(runner, statement, rows.slice(first, first + size));
      result = { affected: result.affected + portion.affected, rows: [...result.rows, ...portion.rows] };
    }
    if (statement.mustChangeAll && result.affected !== rows.length) throw new StaleWrite(staleMessage(statement.name));
    return result;
  }

  private async portion(runner: QueryRunner, statement: BulkStatement, rows: readonly Row[]): Promise<BulkResult> {
    const parameters: Value[] = [];
    const names = Object.keys(statement.columns);
    for (const row of rows) for (const name of names) parameters.push(row[name] ?? null);
    const { affected = 0, records } = await runner.query(this.text(statement, rows.length), parameters, true);
    return { affected, rows: records as readonly RawRow[] };
  }

  private text(statement: BulkStatement, size: number): string {
    const sizes = this.texts.get(statement) ?? new Map<number, string>();
    this.texts.set(statement, sizes);
    const text = sizes.get(size) ?? textOf(statement, size);
    sizes.set(size, text);
    return text;
  }
}

function textOf({ columns, body }: BulkStatement, size: number): string {
  const names = Object.keys(columns);
  const row = `(${names.map(() => '?').join(', ')})`;
  const quoted = names.map((name) => `"${name}"`).join(', ');
  // After a failure the transaction is rolled back: OR FAIL spares the journal that would undo the statement alone.
  const failing = body.replace(/^(INSERT|UPDATE) /, '$1 OR FAIL ');
  return `WITH v (${quoted}) AS (VALUES ${Array<string>(size).fill(row).join(', ')}) ${failing}`;
}
