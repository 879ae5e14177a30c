import {
  factRequests,
  figuresFact,
  normalForm,
  reportFacts,
  windowIn,
  type LiveSurroundings,
  type RegisterFact,
} from '../../../engine/index.js';
import type { BulkTransaction } from '../../../persistence/index.js';
import type { BatchDependencies } from './batch-dependencies.js';
import type { Approaching } from './approaching.js';

/** The figures that some events ask of the reports of their definitions, by the names of their facts, in their order. */
export async function reportedFigures<Event extends Approaching>(
  store: Pick<BatchDependencies['store'], 'readRegisterRange'>,
  transaction: BulkTransaction,
  orgId: string,
  surroundingsOf: (event: Event) => LiveSurroundings,
  events: readonly Event[],
): Promise<readonly Readonly<Record<string, RegisterFact>>[]> {
  const answers: Readonly<Record<string, RegisterFact>>[] = [];
  for (const event of events) {
    const { definition, envelope, context } = event;
    const { report } = definition;
    const figures: Record<string, RegisterFact> = {};
    answers.push(figures);
    if (!report) continue;
    // Somebody files a report once a month: its few questions are asked one after the other.
    for (const { name, register, key } of factRequests(definition, envelope, context)) {
      if (register !== reportFacts) continue;
      const window = windowIn(surroundingsOf(event), key);
      const [first, last] = report.keys(window).map(normalForm);
      const range = { register: report.register, first: first ?? '', last: last ?? '' };
      figures[name] = figuresFact(report, window, await store.readRegisterRange(transaction, orgId, range));
    }
  }
  return answers;
}
