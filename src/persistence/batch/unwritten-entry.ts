import type { RawRow } from './bulk-execution.js';
import type { Row } from './bulk-statement.js';

const registerColumn = 1;
const normalKeyColumn = 2;

/** The first register entry, with its key in the normal form, that was sent but not written: it stood there already, has changed, or is not there. */
export function unwrittenEntry(
  sent: readonly Row[],
  written: readonly RawRow[],
): { readonly register: string; readonly key: string } | undefined {
  if (sent.length === written.length) return undefined;
  const left = written.map((row) => JSON.stringify([row.register, row['normal_key']]));
  for (const row of sent) {
    const found = left.indexOf(JSON.stringify([row[registerColumn], row[normalKeyColumn]]));
    if (found < 0) return { register: String(row[registerColumn]), key: String(row[normalKeyColumn]) };
    left.splice(found, 1);
  }
  return undefined;
}
