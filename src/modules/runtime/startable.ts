import type { ProcessDefinition } from '../../engine/index.js';
import type { Principal } from '../auth/index.js';

/** Whether a person may start cases of a process. */
export function mayStart({ startableBy }: ProcessDefinition, { roles }: Principal): boolean {
  if (startableBy === undefined) return true;
  return startableBy !== 'parent' && startableBy.some((role) => roles.includes(role));
}
