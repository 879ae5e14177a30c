import type { Clock } from '../../engine/index.js';

/**
 * The time of the company: real time, and on a demo company as much later as an administrator has moved it. It only
 * ever goes forward.
 */
export class MovableClock implements Clock {
  private readonly listeners = new Set<() => void>();

  /** @param seconds how far it is ahead of real time */
  constructor(
    private readonly real: Clock,
    private seconds: number,
  ) {}

  now(): string {
    return this.seconds === 0 ? this.real.now() : this.at(this.seconds);
  }

  /** What it shows when it is so many seconds ahead of real time. */
  at(seconds: number): string {
    return new Date(Date.parse(this.real.now()) + seconds * 1000).toISOString();
  }

  /** How many seconds it is ahead of real time. */
  get ahead(): number {
    return this.seconds;
  }

  /** Moves it to so many seconds ahead of real time, and wakes whoever waits for a moment. */
  moveTo(seconds: number): void {
    if (seconds <= this.seconds) return;
    this.seconds = seconds;
    for (const listener of this.listeners) listener();
  }

  /** Calls the listener, which must not throw, each time when it was moved. @returns what ends this */
  onMoved(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
