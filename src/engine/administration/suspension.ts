import type { Json } from '../json.js';

/** Who has suspended a case, since when and why. */
export interface Suspension {
  /** RFC 3339. */
  readonly at: string;
  readonly by: string;
  /** A reference into the vault. */
  readonly reason: Json;
}
