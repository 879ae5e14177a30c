import { DatabaseError, type Submittable } from 'pg';
import { StaleWrite } from './batch-write.js';
import { ConnectionLost } from '../connection-lost.js';
import type { BulkResult, RawRow } from './bulk-execution.js';
import { staleMessage } from './bulk-statement.js';

/** A statement that the server keeps under its name, with the values of its parameters in the binary format. */
export interface PreparedStatement {
  /** One name for each text. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly Buffer[];
  /** The names of the columns that it answers, in their order. */
  readonly returns: readonly string[];
  /** It divides by zero when it has missed a row. */
  readonly mustChangeAll?: boolean;
}

const divisionByZero = '22012';

/** What this uses of the connection of node-postgres, whose types leave a part of it out. */
interface Connection {
  readonly stream: { cork(): void; uncork(): void; destroy(error: Error): void };
  close(statement: { readonly type: 'S'; readonly name: string }): void;
  parse(statement: { readonly name: string; readonly text: string }): void;
  bind(portal: { readonly statement: string; readonly values: readonly Buffer[] }): void;
  execute(): void;
  sync(): void;
}

/** How often each statement was used on a connection. */
const uses = new WeakMap<object, Map<string, number>>();

/**
 * Statements that go to the server in one message and come back in one answer: the extended query protocol with a
 * single Sync at the end. After a failure the server leaves out all that follow.
 */
export class PostgresStatementBatch implements Submittable {
  private readonly results: BulkResult[] = [];
  private rows: RawRow[] = [];
  /** node-postgres puts one here when `query_timeout` is set, and waits to be called. */
  callback: (() => void) | undefined;

  constructor(
    private readonly statements: readonly PreparedStatement[],
    private readonly answer: {
      readonly resolve: (results: readonly BulkResult[]) => void;
      readonly reject: (error: Error) => void;
    },
  ) {}

  /** For node-postgres, as is all that follows. */
  submit(connection: unknown): void {
    const to = connection as Connection;
    to.stream.cork();
    try {
      for (const statement of this.statements) send(to, statement);
      to.sync();
    } catch (error) {
      // Half a message cannot be taken back.
      to.stream.destroy(error as Error);
    } finally {
      to.stream.uncork();
    }
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const { returns } = this.statements[this.results.length] as PreparedStatement;
    this.rows.push(Object.fromEntries(returns.map((name, index) => [name, fields[index] ?? null])));
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const { name } = this.statements[this.results.length] as PreparedStatement;
    if (name === 'COMMIT' && text !== 'COMMIT')
      this.answer.reject(new Error(`Expected the transaction to be committed, but PostgreSQL answered ${text}.`));
    this.results.push({ affected: affectedBy(text), rows: this.rows });
    this.rows = [];
  }

  handleError(error: Error, connection: object): void {
    this.callback?.();
    // Which of the statements the server has kept is not known.
    uses.delete(connection);
    const failed = this.statements[this.results.length];
    // All have been answered, the commit too: what becomes of the connection afterwards changes nothing.
    if (!failed) return this.answer.resolve(this.results);
    const isStale = failed.mustChangeAll && 'code' in error && error.code === divisionByZero;
    this.answer.reject(isStale ? new StaleWrite(staleMessage(failed.name), { cause: error }) : said(error));
  }

  handleReadyForQuery(): void {
    this.callback?.();
    this.answer.resolve(this.results);
  }
}

function send(connection: Connection, { name, text, values }: PreparedStatement): void {
  const known = uses.get(connection) ?? new Map<string, number>();
  uses.set(connection, known);
  const used = known.get(name) ?? 0;
  if (isPlannedAnew(used)) {
    // A batch that failed may have left it behind; to close what is not there does no harm.
    connection.close({ type: 'S', name });
    connection.parse({ name, text });
  }
  known.set(name, used + 1);
  connection.bind({ statement: name, values });
  connection.execute();
}

/**
 * Before the first use, after 1, 2, 4, 8 … of them, and then always after 64: a plan knows the sizes of the tables at
 * the time when it was made, and any index looks good while they are empty.
 */
const isPlannedAnew = (used: number): boolean => (used < 64 ? (used & (used - 1)) === 0 : used % 64 === 0);

/** Half of what node-postgres says when a connection breaks has no code. */
const said = (error: Error): Error =>
  error instanceof DatabaseError || error instanceof ConnectionLost
    ? error
    : new ConnectionLost('broken', { cause: error });

/** `INSERT 0 3` and `UPDATE 3` end with the number of rows. */
const affectedBy = (commandTag: string): number => Number(commandTag.slice(commandTag.lastIndexOf(' ') + 1)) || 0;
