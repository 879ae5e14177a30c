import { QueryFailedError, type DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { ClientBase } from 'pg';
import type { Dialect } from '../dialect.js';
import type { Parameter } from './statement.js';

/** So many texts are prepared by name; the combinations of all filters are fewer. */
const mostPrepared = 500;

/**
 * Asks for the pages of lists. A page is so little work that to plan it, or to make entities of it, would cost as much
 * as to find it: PostgreSQL prepares a text once for each connection, and rows come as they are.
 */
export class ListReader {
  constructor(
    private readonly reader: DataSource,
    readonly dialect: Dialect,
  ) {}

  async ask<Row extends object>(text: string, parameters: readonly Parameter[]): Promise<readonly Row[]> {
    if (this.dialect === 'sqlite') return this.reader.query(text, [...parameters]);
    const runner = this.reader.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      const name = nameOf(text);
      const { rows } = await client.query<Row>({ text, values: [...parameters], ...(name ? { name } : {}) });
      return rows;
    } catch (cause) {
      // As TypeORM says it: a connection that broke gives an error without a code, known by where it comes from.
      throw cause instanceof Error ? new QueryFailedError(text, [...parameters], cause) : cause;
    } finally {
      await runner.release();
    }
  }

  /** Rows of an organisation by their ids, in no order, with these properties of the entity; with all unless told. */
  async byIds<Entity extends ObjectLiteral, Key extends keyof Entity & string = keyof Entity & string>(
    entity: EntityTarget<Entity>,
    orgId: string,
    ids: readonly string[],
    properties?: readonly Key[],
  ): Promise<readonly Pick<Entity, Key>[]> {
    if (ids.length === 0) return [];
    const { tableName, columns } = this.reader.getMetadata(entity);
    const wanted = columns.filter(({ propertyName: name }) => properties?.some((one) => one === name) ?? true);
    const names = wanted.map(({ databaseName, propertyName }) => `${databaseName} AS "${propertyName}"`).join(', ');
    const sqlite = this.dialect === 'sqlite';
    const found = await this.ask<Pick<Entity, Key>>(
      `SELECT ${names} FROM ${tableName} WHERE org_id = ${sqlite ? '?' : '$1'}
        AND id ${sqlite ? 'IN (SELECT value FROM json_each(?))' : '= ANY ($2)'}`,
      [orgId, sqlite ? JSON.stringify(ids) : ids],
    );
    const booleans = wanted.filter(({ type }) => type === 'boolean').map(({ propertyName }) => propertyName);
    return sqlite ? found.map((row) => withBooleans(row, booleans)) : found;
  }
}

/** PostgreSQL takes names of up to 63 bytes, which the texts are not. */
const preparedNames = new Map<string, string>();

/** `undefined` for one that comes when there are too many. */
function nameOf(text: string): string | undefined {
  const known = preparedNames.get(text);
  if (known || preparedNames.size === mostPrepared) return known;
  const name = `list ${preparedNames.size + 1}`;
  preparedNames.set(text, name);
  return name;
}

/** SQLite keeps them as numbers. */
const withBooleans = <Row extends object>(row: Row, names: readonly string[]): Row => ({
  ...row,
  ...Object.fromEntries(names.map((name) => [name, Boolean(row[name as keyof Row])])),
});
