import { claim } from './claim.js';
import { release } from './release.js';
import { remind } from './remind.js';
import type { TaskAct } from './task-act.js';

export type { ActedOn, TaskAct } from './task-act.js';

/** Every act by the type of its envelope, which stands in the history for good. */
export const taskActs: Readonly<Record<string, TaskAct>> = {
  CLAIM: claim,
  RELEASE: release,
  REMIND: remind,
};

/** The act of an envelope; `undefined` where there is none of that name. */
export const taskActOf = (type: string): TaskAct | undefined =>
  Object.hasOwn(taskActs, type) ? taskActs[type] : undefined;
