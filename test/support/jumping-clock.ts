import type { Clock } from '../../src/engine/index.js';

/** A clock that stands where it is put, also further back. */
export class JumpingClock implements Clock {
  constructor(private moment: string) {}

  now(): string {
    return this.moment;
  }

  jumpTo(moment: string): void {
    this.moment = new Date(moment).toISOString();
  }
}
