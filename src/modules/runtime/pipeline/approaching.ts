import type { Envelope, JsonObject, ProcessDefinition } from '../../../engine/index.js';

/** An event that is about to reach a case, and the context that it meets there. */
export interface Approaching {
  readonly definition: ProcessDefinition;
  readonly envelope: Envelope;
  readonly context: JsonObject;
}
