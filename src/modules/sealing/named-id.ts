import { sha256 } from './canonical-json.js';

/**
 * The id of what can be there once: a UUIDv7 of its moment, and for the rest of what names it. Whoever makes it again, on
 * whichever node and after whatever stop, makes the same one, and the keys of the database let it be there once.
 */
export function namedId(of: readonly string[], at: string): string {
  const hash = sha256(JSON.stringify(of));
  const time = Date.parse(at).toString(16).padStart(12, '0');
  const variant = (0x8 | (Number.parseInt(hash.slice(3, 4), 16) & 0x3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
