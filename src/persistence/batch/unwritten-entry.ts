import type { RawRow } from './bulk-execution.js';

/** The first register entry, with its key in the normal form, that was sent but not written: it stood there already, has changed, or is not there. */
export function unwrittenEntry(
  sent: readonly { readonly register: string; readonly normal_key: string }[],
  written: readonly RawRow[],
): { readonly register: string; readonly key: string } | undefined {
  if (sent.length === written.length) return undefined;
  const left = written.map((row) => JSON.stringify([row.register, row['normal_key']]));
  for (const row of sent) {
    const found = left.indexOf(JSON.stringify([row.register, row.normal_key]));
    if (found < 0) return { register: row.register, key: row.normal_key };
    left.splice(found, 1);
  }
  return undefined;
}
