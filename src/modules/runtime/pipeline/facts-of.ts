import {
  factRequests,
  holdingFacts,
  holdingsFact,
  holdingsIn,
  isOutside,
  type Envelope,
  type LiveSurroundings,
  type RegisterFact,
} from '../../../engine/index.js';
import { registerKey, type BulkTransaction } from '../../../persistence/index.js';
import type { BatchDependencies } from './batch-dependencies.js';
import type { Approaching } from './approaching.js';
import { reportedFigures } from './reported-figures.js';

/**
 * What the definitions want to know for some events, in their order: entries of registers, read in one query, and what
 * directory and calendar say now, figures over a register, or what somebody holds by one.
 */
export async function factsOf<Event extends Approaching>(
  store: Pick<BatchDependencies['store'], 'readRegisters' | 'readRegisterRange' | 'readHoldings'>,
  transaction: BulkTransaction,
  orgId: string,
  surroundingsOf: (event: Event) => LiveSurroundings,
  events: readonly Event[],
): Promise<readonly Envelope['facts'][]> {
  const asked = events.map(({ definition, envelope, context }) => factRequests(definition, envelope, context));
  const entries = asked.flat().filter(({ register }) => !isOutside(register));
  const found = entries.length > 0 ? await store.readRegisters(transaction, orgId, entries) : undefined;
  const holdings = asked.flat().filter(({ register }) => register === holdingFacts);
  const held =
    holdings.length > 0
      ? await store.readHoldings(
          transaction,
          orgId,
          holdings.map(({ key }) => holdingsIn(key)),
        )
      : undefined;
  const figures = await reportedFigures(store, transaction, orgId, surroundingsOf, events);
  return asked.map((requests, index) => {
    const event = events[index];
    const facts: Record<string, RegisterFact> = { ...figures[index] };
    for (const request of requests) {
      if (Object.hasOwn(facts, request.name)) continue;
      if (request.register === holdingFacts) {
        facts[request.name] = holdingsFact(request.key, held?.get(request.key) ?? []);
        continue;
      }
      const outside = event && surroundingsOf(event).fact(request);
      const entry = found?.get(registerKey(request.register, request.key)) ?? null;
      facts[request.name] = outside === undefined ? entry : outside;
    }
    return facts;
  });
}
