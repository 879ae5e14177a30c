import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { Metrics } from '../metrics/index.js';
import { TimerLag } from './timer-lag.service.js';

/** What became of a timer that was due: it fired, the case did not wait for it any more, it is tried later, it was given up. */
export type TimerEnd = 'fired' | 'stale' | 'postponed' | 'givenUp';

/** What the sweeper of this node has done, and how far the timers of all nodes are behind. */
@Injectable()
export class TimerMetrics {
  private readonly ends: Counter<'result'>;

  constructor({ registry }: Metrics, lag: TimerLag) {
    this.ends = new Counter({
      name: 'guicheng_timers_total',
      help: 'Timers that were due, by what became of them.',
      labelNames: ['result'],
      registers: [registry],
    });
    new Gauge({
      name: 'guicheng_timer_lag_seconds',
      help: 'For how long the oldest timer has been due that has not fired.',
      registers: [registry],
      async collect() {
        this.set((await lag.milliseconds()) / 1000);
      },
    });
  }

  ended(result: TimerEnd, count: number): void {
    if (count > 0) this.ends.inc({ result }, count);
  }
}
