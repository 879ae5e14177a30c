import type { TaskAct } from './task-act.js';
import { mayNot } from '../refusals/may-not.js';

/** 退还: gives a claimed task back to its candidates. */
export const release: TaskAct = {
  title: { zh: '退还', en: 'Release' },
  check: (on) => (on.task.assignee === on.envelope.actor ? null : mayNot(on, release)),
  apply: ({ task }, draft) => draft.updateTask({ ...task, assignee: null }),
};
