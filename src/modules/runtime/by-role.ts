import { taskActOf, type Envelope } from '../../engine/index.js';
import type { Principal } from '../access/index.js';

/** The role of the house by which somebody does an act on a task, where the act is for one and he holds it. */
export function byRole({ roles }: Pick<Principal, 'roles'>, type: string): Pick<Envelope, 'role'> {
  const role = taskActOf(type)?.role;
  return role && roles.includes(role) ? { role } : {};
}
