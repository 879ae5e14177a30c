import type { ProcessDefinition } from '../../engine/index.js';
import { carriersOf, type Carrier } from './carriers.js';
import { clausesIn, overlaps } from './clause.js';
import manualClauses from './manual-clauses.json';

/** A clause of a manual that the catalogue names for a process, and what carries it there. */
export interface CoveredClause {
  /** The key of the process. */
  readonly process: string;
  readonly clause: string;
  /** Nothing where no process runs it, or nothing of the process names it. */
  readonly carriers: readonly Pick<Carrier, 'kind' | 'title'>[];
}

/** By the key of each process of the catalogue, the clauses that it names, in its order. */
export const clausesOfCatalogue: Readonly<Record<string, readonly string[]>> = manualClauses;

/** Each clause of the catalogue with what carries it among these processes. */
export function coverageOf(definitions: readonly ProcessDefinition[]): readonly CoveredClause[] {
  const byKey = new Map(definitions.map((definition) => [definition.key, carriersOf(definition)]));
  return Object.entries(clausesOfCatalogue).flatMap(([process, clauses]) =>
    clauses.map((clause) => {
      const named = clausesIn(clause);
      const carriers = (byKey.get(process) ?? [])
        .filter((carrier) => carrier.clauses.some((one) => named.some((other) => overlaps(one, other))))
        .map(({ kind, title }) => ({ kind, title }));
      return { process, clause, carriers };
    }),
  );
}
