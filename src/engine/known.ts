import type { JsonObject } from './json.js';

/** Who has written the entries that a case was told of, by the names of the facts. */
export type EntryWriters = Readonly<Record<string, readonly string[]>>;

/** What an assignment may refer to in the case. */
export interface Known {
  readonly context: JsonObject;
  readonly initiator: string;
  /** Who filled in the request for the initiator, as his deputy; absent where he did it himself. */
  readonly submittedBy?: string;
  readonly acts: Readonly<Record<string, readonly string[]>>;
  readonly writers?: EntryWriters;
}
