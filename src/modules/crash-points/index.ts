export { CRASH_POINTS, crashPoints, noCrashPoints, type CrashPoint, type CrashPoints } from './crash-points.js';
export { CrashPointsModule } from './crash-points.module.js';
