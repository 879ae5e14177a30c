import { tasksOf } from '../chart.js';
import type { ProcessDefinition } from '../process-definition.js';
import { rejection, type Rejection } from './rejection.js';
import type { PastDecision } from '../task.js';

/** The "no" to a decision that repeats one: says what the sender decided on this task, and when. */
export function alreadyDecided(definition: ProcessDefinition, { key, event, at }: PastDecision): Rejection {
  const task = tasksOf(definition).get(key)?.declaration.title ?? { zh: key, en: key };
  const decision = definition.events[event]?.title ?? { zh: event, en: event };
  return rejection(
    'TASK_ALREADY_DECIDED',
    {
      zh: `「${task.zh}」您已于 ${at} 办理：${decision.zh}。`,
      en: `Expected a task that you have not decided yet, but you decided '${task.en}' at ${at}: ${decision.en}.`,
    },
    { event, at },
  );
}
