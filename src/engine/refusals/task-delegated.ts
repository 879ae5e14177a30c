import type { Seat } from '../seats/seat.js';
import { hasItNow } from '../seats/seats-of.js';
import type { Task } from '../task.js';
import { rejection, type Rejection } from './rejection.js';

/** The "no" while somebody is asked for his opinion: only he may act, and the holder may recall it. */
export const taskDelegated = ({ id }: Task, seat: Seat): Rejection =>
  rejection(
    'TASK_DELEGATED',
    {
      zh: '该任务已委派他人提出意见，意见提出或撤回委派之前不能办理。',
      en: 'Expected a task that is with you, but somebody is asked for an opinion on it; wait for it or recall the task.',
    },
    { taskId: id, delegate: hasItNow(seat)[0] ?? null },
  );
