import { advance, restore, taskOf } from '../chart.js';
import { leavesOf } from '../configuration.js';
import type { Envelope } from '../envelope.js';
import type { InstanceState } from '../instance-state.js';
import type { Json } from '../json.js';
import type { ProcessDefinition } from '../process-definition.js';
import { formWithReason } from '../reason-in-form.js';
import type { Task } from '../task.js';
import { wayBack } from './way-back.js';

const ownEvent = 'RETURN';

/**
 * The chart's own return in place of a send back, where a reason alone fills it in, it decides the task at once, and it
 * leads where the case is to go back to.
 */
export function chartReturn(definition: ProcessDefinition, state: InstanceState, envelope: Envelope): Envelope {
  const { kind, type, taskId, data } = envelope;
  const { reason, to, mode, ...more } = data;
  if (kind !== 'task' || type !== 'SEND_BACK' || Object.keys(more).length > 0) return envelope;
  const task = state.tasks.find(({ id }) => id === taskId);
  if ((mode ?? 'rerun') !== 'rerun' || !task || typeof reason !== 'string' || typeof to !== 'string') return envelope;
  if (!isDecidedBy(definition, task)) return envelope;
  const filled = formWithReason(definition.events[ownEvent]?.form, reason);
  const way = wayBack(definition, state, task.key, to);
  if (!filled || 'refused' in way) return envelope;
  const event: Envelope = { ...envelope, kind: 'event', type: ownEvent, data: filled };
  return isSame(leadsTo(definition, state, task, event), way.to) ? event : envelope;
}

/** Whether one return is enough, and is decided on nothing outside of the case. */
function isDecidedBy(definition: ProcessDefinition, { key }: Task): boolean {
  const { decisions, signers } = taskOf(definition, key).declaration;
  const asks = Object.values(definition.facts ?? {}).some(({ on }) => on.includes(ownEvent));
  return decisions.includes(ownEvent) && typeof signers !== 'object' && !asks;
}

function leadsTo(
  { machine }: ProcessDefinition,
  { snapshot }: InstanceState,
  { id, key }: Task,
  { type, data, actor, at, id: eventId }: Envelope,
): readonly string[] {
  const before = restore(machine, snapshot);
  const event = { id: eventId, type, data, actor, at, facts: {}, task: { id, key } };
  try {
    if (!before.can(event as never)) return [];
    return leavesOf(machine, advance(machine, before, event).snapshot.value as Json);
  } catch {
    // What the chart cannot say is said by the one who sends it back.
    return [];
  }
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join(' ') === [...other].sort().join(' ');
