/**
 * Named places where a test may kill the process. In the product they do nothing: the crash tests start the same
 * application with another implementation.
 */
export interface CrashPoints {
  reach(name: CrashPoint): void;
}

/** Every place at which a crash must lose nothing, double nothing and leave nothing half done. */
export const crashPoints = [
  'batch.begun',
  'batch.read',
  'batch.decided',
  'batch.written',
  'batch.committed',
  'batch.answered',
  'upload.received',
  'upload.portion',
  'upload.stored',
  'upload.staged',
  'timers.leasing',
  'timers.leased',
  'timers.fired',
  'timers.settled',
  'outbox.beforeDeliver',
  'outbox.afterDeliver',
  'outbox.beforeCommit',
] as const;

export type CrashPoint = (typeof crashPoints)[number];

/** The injection token of {@link CrashPoints}. */
export const CRASH_POINTS = Symbol('CRASH_POINTS');

export const noCrashPoints: CrashPoints = { reach: () => undefined };
