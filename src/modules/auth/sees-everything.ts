import type { Role } from '../../engine/index.js';
import type { Principal } from './principal.js';

const overseers: readonly Role[] = ['Administrator', 'Auditor', 'ProcessOwner'];

/** Whether somebody sees every case of the organisation, and not only those he has a part in. */
export const seesEverything = ({ roles }: Principal): boolean => roles.some((role) => overseers.includes(role));
