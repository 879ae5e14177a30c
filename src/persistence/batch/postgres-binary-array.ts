import { sqlType, type ColumnType, type Row, type Value } from './bulk-statement.js';

/** The built-in types of PostgreSQL (pg_type.dat), which never change their number. */
const typeIds: Readonly<Record<ReturnType<typeof sqlType>, number>> = { boolean: 16, integer: 23, text: 25 };

const headerLength = 20;
const lengthLength = 4;
const nullLength = -1;

/**
 * One column of the rows as an array in PostgreSQL's binary format (`array_recv`): dimensions, whether it may hold
 * nulls, type, length, first index, then each value behind its length. Unlike the text format nothing has to be
 * escaped here and parsed there.
 *
 * @param rows at least one.
 */
export function binaryArray(column: string, of: ColumnType, rows: readonly Row[]): Buffer {
  const type = sqlType(of);
  const lengths = new Int32Array(rows.length);
  let total = headerLength;
  let nulls = 0;
  rows.forEach((row, index) => {
    const value = row[column] ?? null;
    const length = value === null ? nullLength : lengthOf(type, value);
    lengths[index] = length;
    if (length === nullLength) nulls = 1;
    total += lengthLength + Math.max(length, 0);
  });
  const array = Buffer.allocUnsafe(total);
  let offset = 0;
  for (const part of [1, nulls, typeIds[type], rows.length, 1]) offset = array.writeInt32BE(part, offset);
  rows.forEach((row, index) => {
    const length = lengths[index] ?? nullLength;
    offset = array.writeInt32BE(length, offset);
    if (length !== nullLength) offset += write(array, type, row[column] ?? null, offset);
  });
  return array;
}

function lengthOf(type: ReturnType<typeof sqlType>, value: Value): number {
  if (type === 'text') return Buffer.byteLength(String(value));
  return type === 'integer' ? 4 : 1;
}

/** @returns how many bytes it has written. */
function write(array: Buffer, type: ReturnType<typeof sqlType>, value: Value, offset: number): number {
  if (type === 'text') return array.write(String(value), offset);
  if (type === 'integer') return array.writeInt32BE(Number(value), offset) - offset;
  return array.writeUInt8(Number(value), offset) - offset;
}
