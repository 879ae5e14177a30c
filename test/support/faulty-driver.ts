import SqliteDatabase from 'better-sqlite3';

/** How a statement of the writing connection fails. */
export interface Fault {
  /** Counted from 1, from {@link FaultyDriver.arm} on; BEGIN and COMMIT count. */
  readonly at: number;
  readonly code: string;
  /**
   * `refused`: it does nothing; `rolledBack`: SQLite ends the transaction by itself, as on a full disk; `done`: it does
   * its work and says that it has failed.
   */
  readonly how: 'refused' | 'rolledBack' | 'done';
}

type Statement = SqliteDatabase.Statement<unknown[]>;

/** Puts faults between SQLite and whoever writes to it. Install it before the database is opened. */
export class FaultyDriver {
  private fault: Fault | undefined;
  private seen: string[] = [];

  install(): void {
    const original = SqliteDatabase.prototype.prepare as (this: SqliteDatabase.Database, sql: string) => Statement;
    const intercept = this.intercept.bind(this);
    jest.spyOn(SqliteDatabase.prototype, 'prepare').mockImplementation(function (this: unknown, sql: string) {
      const connection = this as SqliteDatabase.Database;
      const statement = original.call(connection, sql);
      if (connection.readonly || connection.name.endsWith('.lock')) return statement as never;
      const run = statement.run.bind(statement);
      const all = statement.all.bind(statement);
      return Object.assign(statement, {
        run: (...parameters: unknown[]) => intercept(connection, sql, () => run(...parameters)),
        all: (...parameters: unknown[]) => intercept(connection, sql, () => all(...parameters)),
      }) as never;
    });
  }

  arm(fault?: Fault): void {
    this.fault = fault;
    this.seen = [];
  }

  /** The statements since it was armed. */
  get statements(): readonly string[] {
    return this.seen;
  }

  private intercept<Result>(connection: SqliteDatabase.Database, sql: string, act: () => Result): Result {
    this.seen.push(sql);
    const { fault } = this;
    if (fault?.at !== this.seen.length) return act();
    if (fault.how === 'done') act();
    if (fault.how === 'rolledBack' && connection.inTransaction) connection.exec('ROLLBACK');
    throw new SqliteDatabase.SqliteError(`injected at ${sql.slice(0, 40)}`, fault.code);
  }
}
