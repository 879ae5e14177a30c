import type { Clock } from '../../engine/index.js';

export const CLOCK = Symbol('Clock');

export class SystemClock implements Clock {
  now(): string {
    return new Date().toISOString();
  }
}
