import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

/** The injection token of {@link Alarm}. */
export const ALARM = Symbol('ALARM');

/** Rings once; setting it again replaces what was set before. */
export interface Alarm {
  set(milliseconds: number, ring: () => void): void;
  clear(): void;
}

/** Rings in real time. Does not keep the process alive: what is due stays in the database. */
@Injectable()
export class TimeoutAlarm implements Alarm {
  // Whoever sets the alarm may stand inside a transaction; what rings later must not join it.
  private readonly outside = AsyncLocalStorage.snapshot();
  private timeout: NodeJS.Timeout | undefined;

  set(milliseconds: number, ring: () => void): void {
    this.clear();
    this.timeout = setTimeout(() => this.outside(ring), milliseconds);
    this.timeout.unref();
  }

  clear(): void {
    clearTimeout(this.timeout);
  }
}
