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

/** The clauses that the catalogue names for a process, each with what carries it there. */
export function coverageOfProcess(
  process: string,
  definition: ProcessDefinition | undefined,
): readonly CoveredClause[] {
  const clauses = clausesOfCatalogue[process] ?? [];
  const found = definition ? carriersOf(definition) : [];
  return clauses.map((clause) => {
    const named = clausesIn(clause);
    const carriers = found.filter(({ clauses: own }) => own.some((one) => named.some((other) => overlaps(one, other))));
    // States of the same title are one to a reader.
    const told = new Map(carriers.map(({ kind, title }) => [`${kind} ${title.zh}`, { kind, title }]));
    return { process, clause, carriers: [...told.values()] };
  });
}

/** Each clause of the catalogue with what carries it among these processes. */
export function coverageOf(definitions: readonly ProcessDefinition[]): readonly CoveredClause[] {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]));
  return Object.keys(clausesOfCatalogue).flatMap((process) => coverageOfProcess(process, byKey.get(process)));
}
