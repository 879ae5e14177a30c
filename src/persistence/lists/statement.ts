import type { Dialect } from '../dialect.js';

export type Parameter = string | number | boolean | null | readonly string[];

/** A statement while it is put together: texts of ours, values of others. */
export class Statement {
  readonly parameters: Parameter[] = [];

  constructor(readonly dialect: Dialect) {}

  /** The placeholder of a value. */
  value(value: Exclude<Parameter, readonly string[]>): string {
    this.parameters.push(this.dialect === 'sqlite' && typeof value === 'boolean' ? Number(value) : value);
    return this.dialect === 'sqlite' ? '?' : `$${this.parameters.length}`;
  }

  /**
   * A table by the one index that this statement is meant for. PostgreSQL chooses itself, and has measured; SQLite would
   * guess, and fails instead when the index does not serve.
   */
  table(name: string, alias: string, index?: string): string {
    return `${name} AS ${alias}${index && this.dialect === 'sqlite' ? ` INDEXED BY ${index}` : ''}`;
  }
}

/**
 * How many entries of an index one page looks at, where several filters meet and no index knows them all. A page that
 * finds less than it may hold within that many ends there, and its cursor goes on behind.
 */
export const entriesOfOneLook = 1_000;

/** How many entries of other indices one page looks up. One costs PostgreSQL 3 to 8 µs, as much as thirty that are walked. */
const lookUpsOfOneLook = 200;

/** How many entries one page looks at, each of which takes so many look-ups. */
export const entriesWithLookUps = (lookUps: number): number =>
  lookUps === 0 ? entriesOfOneLook : Math.floor(lookUpsOfOneLook / lookUps);
