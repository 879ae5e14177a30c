import type { JsonObject } from './json.js';

/** What an assignment may refer to in the case. */
export interface Known {
  readonly context: JsonObject;
  readonly initiator: string;
  readonly acts: Readonly<Record<string, readonly string[]>>;
}
