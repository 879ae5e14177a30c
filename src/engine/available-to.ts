import { availableEvents, type AskedPeople } from './addressee.js';
import { taskOf } from './chart.js';
import type { InstanceState } from './instance-state.js';
import type { ProcessDefinition } from './process-definition.js';
import { barredDeputy } from './refusals/separation-of-duties.js';
import type { Surroundings } from './surroundings.js';
import type { Task } from './task.js';

/** An event that somebody may send, the task that it decides, and for whom he would send it where not for himself. */
export interface AvailableEvent {
  readonly type: string;
  readonly task: Task | null;
  readonly onBehalfOf?: string;
}

/**
 * The event types that this person may send now, for himself and for those whom he stands in for; guards aside. What he
 * may do himself he does not do for somebody else.
 *
 * @param at RFC 3339 UTC with milliseconds
 */
export function availableTo(
  definition: ProcessDefinition,
  state: InstanceState,
  person: string,
  surroundings: AskedPeople & Pick<Surroundings, 'principalsOf'>,
  at: string,
): readonly AvailableEvent[] {
  const own = availableEvents(definition, state, person, surroundings);
  const principals = surroundings.principalsOf(person, definition.key, at);
  if (principals.length === 0) return own;
  const isHis = (type: string, task: Task | null): boolean =>
    own.some((one) => one.type === type && one.task?.id === task?.id);
  const forOthers = principals.flatMap((onBehalfOf) =>
    availableEvents(definition, state, onBehalfOf, surroundings).flatMap(({ type, task }) => {
      const asDeputy = { actor: person, onBehalfOf };
      const barred = task && barredDeputy(taskOf(definition, task.key).declaration, task, state, asDeputy);
      return barred || isHis(type, task) ? [] : [{ type, task, onBehalfOf }];
    }),
  );
  return [...own, ...forOthers];
}
