import { Table, TableIndex, type TableColumnOptions, type TableIndexOptions } from 'typeorm';
import type { Dialect } from '../dialect.js';

type ColumnKind = 'key' | 'integer key' | 'text' | 'optional text' | 'integer' | 'boolean' | 'bytes';

/** A table in the few kinds of columns that both databases store alike. */
export interface TableDraft {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  readonly indices?: Readonly<Record<string, readonly string[]>>;
  /** Indices of the rows where their second column is not NULL. */
  readonly sparseIndices?: Readonly<Record<string, readonly [string, string, ...string[]]>>;
  readonly uniqueIndices?: Readonly<Record<string, readonly string[]>>;
  /** SQLite keeps the rows in the primary key itself: half the work for rows that are little more than their key. */
  readonly withoutRowid?: true;
}

/** The table for TypeORM. Text is compared byte by byte, which SQLite does by itself. */
export function tableOf(draft: TableDraft, dialect: Dialect): Table {
  const collation = dialect === 'postgres' ? 'C' : undefined;
  return new Table({
    name: draft.name,
    withoutRowid: draft.withoutRowid ?? false,
    columns: Object.entries(draft.columns).map(([name, kind]) => columnOf(name, kind, collation)),
    indices: [
      ...indicesOf(draft.indices, () => ({})),
      ...indicesOf(draft.sparseIndices, ([, sparse]) => ({ where: `${sparse} IS NOT NULL` })),
      ...indicesOf(draft.uniqueIndices, () => ({ isUnique: true })),
    ],
  });
}

function columnOf(name: string, kind: ColumnKind, collation: string | undefined): TableColumnOptions {
  const isPrimary = kind === 'key' || kind === 'integer key';
  if (kind === 'bytes') return { name, type: collation ? 'bytea' : 'blob' };
  if (kind === 'boolean') return { name, type: 'boolean' };
  if (kind === 'integer' || kind === 'integer key') return { name, type: 'integer', isPrimary };
  return { name, type: 'text', isPrimary, isNullable: kind === 'optional text', ...(collation ? { collation } : {}) };
}

const indicesOf = (
  drafts: Readonly<Record<string, readonly string[]>> = {},
  kind: (columns: readonly string[]) => Partial<TableIndexOptions>,
): TableIndex[] =>
  Object.entries(drafts).map(
    ([name, columns]) => new TableIndex({ name, columnNames: [...columns], ...kind(columns) }),
  );
