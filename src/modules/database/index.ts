export { UnitOfWork } from '../../persistence/index.js';
export { AscendingIdentifiers, IDENTIFIERS } from './ascending-identifiers.js';
export { Database } from './database.js';
export { DatabaseModule, type Replacements } from './database.module.js';
export { FollowedCopy, type NodeCopy } from './followed-copy.js';
export { MovableClock } from './movable-clock.js';
export { CLOCK, REAL_CLOCK, SystemClock } from './system-clock.js';
