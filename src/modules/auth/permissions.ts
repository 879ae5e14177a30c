import type { Role } from '../../engine/index.js';

/** What a person may do beside his own work. The console shows what he may. */
export const permissions = ['audit', 'operate', 'own', 'administer'] as const;

export type Permission = (typeof permissions)[number];

const holders: Readonly<Record<Permission, readonly Role[]>> = {
  audit: ['Auditor'],
  operate: ['Administrator', 'ProcessOwner'],
  own: ['ProcessOwner'],
  administer: ['Administrator'],
};

/** In the order of {@link permissions}. */
export const permissionsOf = (roles: readonly Role[]): Permission[] =>
  permissions.filter((one) => holders[one].some((role) => roles.includes(role)));
