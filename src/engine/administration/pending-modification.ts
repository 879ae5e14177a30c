import type { Json } from '../json.js';

/** A modification that an administrator has asked for, and that waits for another one or for its notice to end. */
export interface PendingModification {
  /** RFC 3339. */
  readonly at: string;
  readonly by: string;
  /** When it happens by itself; RFC 3339. */
  readonly dueAt: string;
  /** A reference into the vault. */
  readonly reason: Json;
  readonly to: readonly string[];
}
