import { Initial1763800000000 } from './1763800000000-initial.js';
import { RoomForUpdates1763900000000 } from './1763900000000-room-for-updates.js';

/** All migrations, oldest first. */
export const migrations = [Initial1763800000000, RoomForUpdates1763900000000] as const;
