import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../engine/index.js';
import { TimerStore } from '../../persistence/index.js';
import { CLOCK } from '../database/index.js';

/** How far the timers are behind. */
@Injectable()
export class TimerLag {
  constructor(
    private readonly timers: TimerStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For how many milliseconds the oldest timer has been due that has neither fired nor been given up; 0 when none is. */
  async milliseconds(): Promise<number> {
    const dueAt = await this.timers.nextDueAt();
    return dueAt === undefined ? 0 : Math.max(0, Date.parse(this.clock.now()) - Date.parse(dueAt));
  }
}
