import { Initial1763800000000 } from './1763800000000-initial.js';

/** All migrations, oldest first. */
export const migrations = [Initial1763800000000] as const;
