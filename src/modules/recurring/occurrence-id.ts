import { sha256 } from '../sealing/index.js';

/**
 * The id of the case of one occurrence: a UUIDv7 of the moment when it is due, and for the rest of what names it. The
 * primary key of the cases lets it begin once, on whichever node and after whatever stop.
 */
export function occurrenceId(of: readonly string[], at: string): string {
  const hash = sha256(JSON.stringify(of));
  const time = Date.parse(at).toString(16).padStart(12, '0');
  const variant = (0x8 | (Number.parseInt(hash.slice(3, 4), 16) & 0x3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
