import { Column, PrimaryColumn } from 'typeorm';

/**
 * All text is compared byte by byte on both databases (`C` on PostgreSQL; SQLite does so by itself and ignores the
 * name), so that ids and times sort alike everywhere. The property type must not be inferred: `string | null` has none.
 */
const byteOrder = { type: 'text', collation: 'C' } as const;

/** A column of text: ids, times (RFC 3339 UTC with milliseconds), JSON. */
export const TextColumn = (): PropertyDecorator => Column(byteOrder);

/** A column of text that may be NULL. */
export const OptionalTextColumn = (): PropertyDecorator => Column({ ...byteOrder, nullable: true });

/** A part of the primary key. */
export const KeyColumn = (): PropertyDecorator => PrimaryColumn(byteOrder);

export const IntegerColumn = (): PropertyDecorator => Column({ type: 'integer' });

/** A text that a migration fills in rows that were there before the column. */
export const LaterTextColumn = (): PropertyDecorator => Column({ ...byteOrder, default: '' });

/** A number that begins at 0, also in rows that were there before the column. */
export const CounterColumn = (): PropertyDecorator => Column({ type: 'integer', default: 0 });

/** Raw rows hold 0 or 1 on SQLite and true or false on PostgreSQL. */
export const BooleanColumn = (later: { readonly default?: boolean } = {}): PropertyDecorator =>
  Column({ type: 'boolean', ...later });

/** A number as a part of the primary key. */
export const IntegerKeyColumn = (): PropertyDecorator => PrimaryColumn({ type: 'integer' });
