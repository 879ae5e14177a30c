import type { ProcessDefinition } from '../process-definition.js';
import { actors } from './actors.js';
import { casePaths } from './case-paths.js';
import { context } from './context.js';
import { declarations } from './declarations.js';
import { defect, type DefinitionDefect } from './defect.js';
import { delays } from './delays.js';
import { descriptions } from './descriptions.js';
import { eventlessLoops } from './eventless-loops.js';
import { events } from './events.js';
import { explore } from './explore.js';
import { forms } from './forms.js';
import { freeTexts } from './free-texts.js';
import { names } from './names.js';
import { outputs } from './outputs.js';
import { pauses } from './pauses.js';
import { people } from './people.js';
import { policies } from './policies.js';
import { recurrences } from './recurrences.js';
import { reachability } from './reachability.js';
import { readings } from './readings.js';
import { sentences } from './sentences.js';
import { separations } from './separations.js';
import { silence } from './silence.js';
import { targets } from './targets.js';
import { texts } from './texts.js';

export interface CheckOptions {
  /** All processes that can run; children must be among them. Not checked when absent. */
  readonly processes?: readonly ProcessDefinition[];
}

/**
 * Says everything that is wrong with a definition; an empty list releases it. Visits the whole state space of the
 * chart (guards both ways, timers, ends of children and services), so each defect of the chart comes with the shortest
 * way to it. Pure, and it never throws: what cannot be looked at is a defect too.
 */
export function checkDefinition(definition: ProcessDefinition, options: CheckOptions = {}): DefinitionDefect[] {
  const checks: (() => DefinitionDefect[])[] = [
    () => texts(definition),
    () => sentences(definition),
    () => forms(definition),
    () => freeTexts(definition),
    () => names(definition),
    () => actors(definition),
    () => delays(definition),
    () => pauses(definition),
    () => silence(definition),
    () => readings(definition),
    () => people(definition),
    () => casePaths(definition),
    () => policies(definition),
    () => declarations(definition, options.processes),
    () => recurrences(definition),
    () => outputs(definition, options.processes),
    () => context(definition),
    () => descriptions(definition),
    () => stateSpace(definition),
  ];
  const attempt = (check: () => DefinitionDefect[]): DefinitionDefect[] => {
    try {
      return check();
    } catch (error) {
      return [failed(definition.key, error)];
    }
  };
  const lost = attempt(() => targets(definition));
  return lost.length > 0 ? lost : checks.flatMap(attempt);
}

const failed = (key: string, error: unknown): DefinitionDefect =>
  defect(
    'CHECK_FAILED',
    key,
    `无法检查定义：${String(error)}。`,
    `Expected a definition that can be looked at, but looking threw: ${String(error)}.`,
  );

function stateSpace(definition: ProcessDefinition): DefinitionDefect[] {
  const loops = eventlessLoops(definition.machine);
  // A loop of eventless transitions never comes to rest, so there is nothing to visit.
  if (loops.length > 0) return loops;
  const explored = explore(definition);
  return [...reachability(definition, explored), ...events(definition, explored), ...separations(definition, explored)];
}
