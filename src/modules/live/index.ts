export { CommitFeed, type CommittedCase } from './commit-feed.js';
export { CommitListener } from './commit-listener.js';
export { CRASH_POINTS, crashPoints, noCrashPoints, type CrashPoint, type CrashPoints } from './crash-points.js';
export { LiveModule } from './live.module.js';
