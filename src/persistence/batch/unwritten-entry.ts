import type { RawRow } from './bulk-execution.js';
import type { Row } from './bulk-statement.js';

const registerColumn = 1;
const keyColumn = 2;

/** The first register entry that was sent but not written: it stood there already, has changed, or is not there. */
export function unwrittenEntry(
  sent: readonly Row[],
  written: readonly RawRow[],
): { readonly register: string; readonly key: string } | undefined {
  if (sent.length === written.length) return undefined;
  const left = written.map(({ register, key }) => JSON.stringify([register, key]));
  for (const row of sent) {
    const [register, key] = [row[registerColumn], row[keyColumn]];
    const found = left.indexOf(JSON.stringify([register, key]));
    if (found < 0) return { register: String(register), key: String(key) };
    left.splice(found, 1);
  }
  return undefined;
}
