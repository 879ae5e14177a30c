interface ValueOf {
  text: string;
  'text or null': string | null;
  integer: number;
  boolean: boolean;
}

export type ColumnType = keyof ValueOf;
export type Columns = Readonly<Record<string, ColumnType>>;
export type Value = ValueOf[ColumnType];
/** The values of one row by column. */
export type Row = Readonly<Record<string, Value>>;
/** A row of a statement with these columns: one that lacks a column, or has a value of another type, does not compile. */
export type RowOf<Named extends Columns> = { readonly [Name in keyof Named]: ValueOf[Named[Name]] };

/** What both databases call the type of a column. */
export const sqlType = (type: ColumnType): 'text' | 'integer' | 'boolean' => (type === 'text or null' ? 'text' : type);

/**
 * One statement for any number of rows: its body reads them from the table `v`. How `v` is made of parameters is the
 * business of the dialect (`BulkExecution`), all else is the same SQL on both databases.
 */
export interface BulkStatement<Named extends Columns = Columns> {
  /** One for each text: PostgreSQL knows the prepared statement by it. */
  readonly name: string;
  /** The columns of `v`. */
  readonly columns: Named;
  readonly body: string;
  /** Follows the body on PostgreSQL alone: row locks. */
  readonly lock?: string;
  /** Each row of `v` must change a row, or the transaction fails with `StaleWrite`. */
  readonly mustChangeAll?: boolean;
  /** The columns that it gives back, in the order in which it names them. */
  readonly returns?: readonly string[];
}

const quoted = (name: string): string => `"${name}"`;
const list = (names: readonly string[], prefix = ''): string => names.map((name) => prefix + quoted(name)).join(', ');
const equal = (table: string, names: readonly string[], value = 'v'): string =>
  names.map((name) => `${quoted(table)}.${quoted(name)} = ${value}.${quoted(name)}`).join(' AND ');

/** Inserts the rows; `ignore` leaves out those whose key is there already. */
export function bulkInsert<const Named extends Columns>(
  table: string,
  columns: Named,
  onConflict?: { readonly ignore: true },
): BulkStatement<Named> {
  const names = list(Object.keys(columns));
  // SQLite needs the WHERE to see that ON CONFLICT is not the beginning of a join.
  const tail = onConflict ? ' WHERE true ON CONFLICT DO NOTHING' : '';
  return {
    name: `insert ${table}`,
    columns,
    body: `INSERT INTO ${quoted(table)} (${names}) SELECT ${names} FROM v${tail}`,
  };
}

/** Deletes the rows with these values in the columns, which begin with those of an index. */
export function bulkDelete<const Named extends Columns>(table: string, columns: Named): BulkStatement<Named> {
  const names = list(Object.keys(columns));
  return {
    name: `delete ${table}`,
    columns,
    body: `DELETE FROM ${quoted(table)} WHERE (${names}) IN (SELECT ${names} FROM v)`,
  };
}

type ExpectedColumns<Named extends Columns> = {
  readonly [Name in keyof Named & string as `expected_${Name}`]: Named[Name];
};

/**
 * Sets columns of the rows with these keys. A column `expected_x` is a condition: only a row that still has this `x` is
 * changed.
 */
export function bulkUpdate<
  const Key extends Columns,
  const Set extends Columns,
  const Expected extends Columns = Readonly<Record<never, never>>,
>(
  table: string,
  parts: { readonly key: Key; readonly expected?: Expected; readonly set: Set },
): BulkStatement<Key & ExpectedColumns<Expected> & Set> {
  const { key, expected = {} as Expected, set } = parts;
  const assignments = Object.keys(set).map((name) => `${quoted(name)} = v.${quoted(name)}`);
  const conditions = Object.keys(expected).map((name) => ` AND ${quoted(table)}.${quoted(name)} = v.expected_${name}`);
  const columns = {
    ...key,
    ...(Object.fromEntries(
      Object.entries(expected).map(([name, type]) => [`expected_${name}`, type]),
    ) as ExpectedColumns<Expected>),
    ...set,
  };
  return {
    name: `update ${table}`,
    columns,
    body: `UPDATE ${quoted(table)} SET ${assignments.join(', ')} FROM v WHERE ${equal(table, Object.keys(key))}${conditions.join('')}`,
  };
}

/** The same statement, of those rows alone for which a condition holds; a partial index may need it to be said. */
export const onlyWhere = <Named extends Columns>(
  statement: BulkStatement<Named>,
  condition: string,
): BulkStatement<Named> => ({ ...statement, body: `${statement.body} AND ${condition}` });

/** The same statement, answering columns of the rows it has changed. */
export const returning = <Named extends Columns>(
  statement: BulkStatement<Named>,
  table: string,
  names: readonly string[],
): BulkStatement<Named> => ({
  ...statement,
  returns: names,
  body: `${statement.body} RETURNING ${list(names, `${quoted(table)}.`)}`,
});

/** Reads by keys: each row of `v` is one wanted key. */
export function bulkRead<const Named extends Columns>(
  name: string,
  parts: {
    readonly columns: Named;
    /** With the name of their table. */
    readonly returns: readonly string[];
    readonly from: string;
    readonly lock?: string;
  },
): BulkStatement<Named> {
  const { columns, returns: named, from, ...rest } = parts;
  const returns = named.map((name) => name.slice(name.indexOf('.') + 1));
  return { name, columns, returns, body: `SELECT ${named.join(', ')} FROM ${from}`, ...rest };
}

export const staleMessage = (statement: string): string =>
  `Expected every row of '${statement}' to stand where it was read, but one of them has moved on.`;
