import { isClaimedFrom } from '../eligibility.js';
import { taskClaimed } from './task-claimed.js';
import { rejection, type Rejection } from './rejection.js';
import type { ActedOn, TaskAct } from '../acts/task-act.js';

/** Why somebody may not do this with a task: another one has claimed it, or it is not for him. */
export function mayNot({ task, eligible, person }: ActedOn, { title }: Pick<TaskAct, 'title'>): Rejection {
  if (isClaimedFrom(task, person, eligible)) return taskClaimed(task);
  return rejection(
    'NOT_ASSIGNED',
    {
      zh: `您不能${title.zh}该任务。`,
      en: `Expected a task that you may ${title.en.toLowerCase()}, but you may not.`,
    },
    { taskId: task.id },
  );
}
