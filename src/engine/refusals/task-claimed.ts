import type { Task } from '../task.js';
import { rejection, type Rejection } from './rejection.js';

/** The "no" to whoever is not the one that keeps the task for himself. */
export const taskClaimed = ({ id, assignee }: Task): Rejection =>
  rejection(
    'TASK_CLAIMED',
    { zh: '该任务已被他人认领。', en: 'Expected a task that is free or yours, but somebody else has claimed it.' },
    { taskId: id, assignee },
  );
