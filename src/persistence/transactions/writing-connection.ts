import SqliteDatabase from 'better-sqlite3';

/**
 * The connection that writes. It takes the write lock at once: upgrading a read transaction later fails when another
 * process has written meanwhile.
 *
 * SQLite ends a transaction by itself when the disk is full or fails, and would store each later statement of the same
 * work alone. So while a unit is open, every statement needs the transaction it began with.
 */
export class WritingConnection extends SqliteDatabase {
  private unit: { lost?: { readonly error: unknown } } | undefined;

  override prepare = ((sql: string) => {
    const statement = super.prepare(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql);
    const run = statement.run.bind(statement);
    const all = statement.all.bind(statement);
    return Object.assign(statement, {
      run: (...parameters: unknown[]) => this.inside(run, parameters),
      all: (...parameters: unknown[]) => this.inside(all, parameters),
    });
  }) as SqliteDatabase.Database['prepare'];

  /** A transaction has begun that every statement up to {@link closeUnit} belongs to. */
  openUnit(): void {
    this.unit = {};
  }

  closeUnit(): void {
    this.unit = undefined;
  }

  /** Why SQLite has ended the transaction of the open unit by itself; `undefined` while it stands. */
  get lost(): { readonly error: unknown } | undefined {
    if (this.unit && !this.inTransaction) this.unit.lost ??= { error: new Error('SQLite has ended the transaction.') };
    return this.unit?.lost;
  }

  private inside<Result>(statement: (...parameters: unknown[]) => Result, parameters: readonly unknown[]): Result {
    const { unit } = this;
    if (unit?.lost) throw unit.lost.error;
    try {
      return statement(...parameters);
    } catch (error) {
      // A transaction ends by itself only with a statement that fails; to ask before each one would cost more.
      if (unit && !this.inTransaction) unit.lost ??= { error };
      throw error;
    }
  }
}
