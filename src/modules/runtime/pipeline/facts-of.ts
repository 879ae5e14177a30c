import {
  factRequests,
  isOutside,
  type Envelope,
  type JsonObject,
  type LiveSurroundings,
  type ProcessDefinition,
  type RegisterFact,
} from '../../../engine/index.js';
import { registerKey, type BulkTransaction } from '../../../persistence/index.js';
import type { BatchDependencies } from './batch-dependencies.js';

/** An event that is about to reach a case, and the context that it meets there. */
export interface Approaching {
  readonly definition: ProcessDefinition;
  readonly envelope: Envelope;
  readonly context: JsonObject;
}

/**
 * What the definitions want to know for some events, in their order: entries of registers, read in one query, and what
 * directory and calendar say now.
 */
export async function factsOf<Event extends Approaching>(
  store: Pick<BatchDependencies['store'], 'readRegisters'>,
  transaction: BulkTransaction,
  orgId: string,
  surroundingsOf: (event: Event) => LiveSurroundings,
  events: readonly Event[],
): Promise<readonly Envelope['facts'][]> {
  const asked = events.map(({ definition, envelope, context }) => factRequests(definition, envelope, context));
  const entries = asked.flat().filter(({ register }) => !isOutside(register));
  const found = entries.length > 0 ? await store.readRegisters(transaction, orgId, entries) : undefined;
  return asked.map((requests, index) => {
    const event = events[index];
    const facts: Record<string, RegisterFact> = {};
    for (const request of requests) {
      const outside = event && surroundingsOf(event).fact(request);
      const entry = found?.get(registerKey(request.register, request.key)) ?? null;
      facts[request.name] = outside === undefined ? entry : outside;
    }
    return facts;
  });
}
