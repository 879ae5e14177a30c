import type { InstanceState } from '../instance-state.js';
import type { ProcessDefinition } from '../process-definition.js';
import type { Surroundings } from '../surroundings.js';
import type { Attempt } from './attempt.js';
import type { Condition } from './condition.js';

/** All that a proof is made from. */
export interface Asked {
  readonly definition: ProcessDefinition;
  readonly state: InstanceState;
  readonly attempt: Attempt;
  readonly surroundings: Surroundings;
}

/** Whether a task is still there to be acted on; any task, where none is named. */
export const taskOpen = (taskId: string | undefined, holds: boolean): Condition => ({
  kind: 'taskOpen',
  title: { zh: '任务未办结', en: 'The task is open' },
  ...(taskId === undefined ? {} : { taskId }),
  holds,
  ...(holds ? {} : { found: { zh: '任务已办结，或不属于本事项。', en: 'It is closed, or not of this case.' } }),
});
