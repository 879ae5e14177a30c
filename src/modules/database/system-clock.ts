import type { Clock } from '../../engine/index.js';

/**
 * The time of the company: what is recorded, due and delivered by. On a demo company an administrator moves it forward
 * ({@link MovableClock}).
 */
export const CLOCK = Symbol('Clock');

/** Real time, which nobody moves: for tokens, repeated keys, what one person may take, and the health of the server. */
export const REAL_CLOCK = Symbol('RealClock');

export class SystemClock implements Clock {
  now(): string {
    return new Date().toISOString();
  }
}
