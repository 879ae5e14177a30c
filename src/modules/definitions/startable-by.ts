import type { ProcessDefinition, Role } from '../../engine/index.js';

/** Whether a person who holds these roles may start cases of a process. */
export function isStartableBy({ startableBy }: ProcessDefinition, roles: readonly Role[]): boolean {
  if (startableBy === undefined) return true;
  return startableBy !== 'parent' && startableBy.some((role) => roles.includes(role));
}
