import { taskOf } from './chart.js';
import { knownOf } from './eligibility.js';
import type { InstanceState } from './instance-state.js';
import type { ProcessDefinition } from './process-definition.js';
import { count } from './seats/sign.js';
import type { Surroundings } from './surroundings.js';

/** Whether the directory of now says something else of the open tasks of a case than they do. */
export const needsReassignment = (
  definition: ProcessDefinition,
  state: InstanceState,
  surroundings: Pick<Surroundings, 'reassigned'>,
): boolean =>
  state.tasks.some((task) => {
    const { declaration } = taskOf(definition, task.key);
    if (surroundings.reassigned(task, declaration, knownOf(state)) !== task) return true;
    // Another task of the case was decided by the same change, and this one is to be next.
    return !state.suspended && task.seats !== undefined && count(task, declaration).decisive !== null;
  });
