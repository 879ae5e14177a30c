import type { AdminAct } from './admin-act.js';
import { handOver } from './hand-over.js';
import { reassign } from './reassign.js';
import { reschedule } from './reschedule.js';
import { resume } from './resume.js';
import { suspend } from './suspend.js';
import { cancelModification } from './cancel-modification.js';
import { confirmModification } from './confirm-modification.js';
import { modify } from './modify.js';
import { terminate } from './terminate.js';

export { modificationNotice } from './modifications.js';
export type { PendingModification } from './pending-modification.js';
export type { AdminAct, Administered } from './admin-act.js';

/** Every act by the type of its envelope, which stands in the history for good. */
export const adminActs = {
  SUSPEND: suspend,
  RESUME: resume,
  RESCHEDULE: reschedule,
  REASSIGN: reassign,
  HAND_OVER: handOver,
  TERMINATE: terminate,
  MODIFY: modify,
  CONFIRM_MODIFICATION: confirmModification,
  CANCEL_MODIFICATION: cancelModification,
} as const satisfies Readonly<Record<string, AdminAct>>;

export type AdminActName = keyof typeof adminActs;

/** The act of an envelope; `undefined` where there is none of that name. */
export const adminActOf = (type: string): AdminAct | undefined =>
  Object.hasOwn(adminActs, type) ? adminActs[type as AdminActName] : undefined;
