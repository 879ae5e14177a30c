import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { TimerStore } from '../../persistence/index.js';
import { ALARM, later, type Alarm } from '../alarm/index.js';
import { MovableClock } from '../database/index.js';
import { CommitFeed } from '../live/index.js';
import { TimerFiring } from './timer-firing.service.js';

/** What other nodes arm, and a clock that jumps, tells nobody: so nobody sleeps longer. */
const longestSleepMilliseconds = 15_000;

/** Timers that lapse together fire together. */
const shortestSleepMilliseconds = 20;

/** After a failure of the database, or while other nodes hold all that is due. */
const pauseMilliseconds = 1_000;

/** Before every moment. */
const atOnce = '';

/**
 * Fires what is due, in due order, one portion after the other. Between that it sleeps until the next timer is due, a
 * commit arms an earlier one, or somebody moves the clock and says so.
 */
@Injectable()
export class TimerSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Timers');
  private subscription: Subscription | undefined;
  private running: Promise<void> | undefined;
  /** Until when it sleeps, at the longest; while it runs, when the first timer is due that it may have missed. */
  private until: string | undefined;
  private stopped = false;

  constructor(
    private readonly feed: CommitFeed,
    private readonly timers: TimerStore,
    private readonly firing: TimerFiring,
    private readonly clock: MovableClock,
    @Inject(ALARM) private readonly alarm: Alarm,
  ) {}

  onApplicationBootstrap(): void {
    this.subscription = this.feed.armed$.subscribe((dueAt) => this.wakeFor(dueAt));
    this.subscription.add(this.feed.resync$.subscribe(() => this.wake()));
    this.subscription.add(this.clock.onMoved(() => this.wake()));
    this.wake();
  }

  /** Finishes the portion in hand; what else is due stays in the database for the next start. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.subscription?.unsubscribe();
    this.alarm.clear();
    await this.running;
  }

  /** Something may be due that it does not know of: looks now. */
  wake(): void {
    this.wakeFor(atOnce);
  }

  /** Fires at once all that is due; resolves when nothing is. */
  async flush(): Promise<void> {
    await this.running;
    this.begin();
    await this.running;
  }

  private wakeFor(dueAt: string): void {
    if (this.until !== undefined && dueAt >= this.until) return;
    this.until = dueAt;
    // A run that goes on looks at `until` when it ends.
    if (!this.running) this.sleep();
  }

  private sleep(): void {
    if (this.stopped) return;
    const { until = atOnce } = this;
    const wait = until === atOnce ? 0 : Date.parse(until) - Date.parse(this.clock.now());
    this.alarm.set(Math.min(Math.max(wait, shortestSleepMilliseconds), longestSleepMilliseconds), () => this.begin());
  }

  private begin(): void {
    this.alarm.clear();
    this.running ??= this.run();
  }

  private async run(): Promise<void> {
    let next = pauseMilliseconds;
    try {
      next = await this.drain();
    } catch (error) {
      this.logger.error(`Could not fire what is due: ${String(error)}`);
    }
    const until = later(this.clock.now(), next);
    if (this.until === undefined || until < this.until) this.until = until;
    this.running = undefined;
    this.sleep();
  }

  /** Fires all that is due. @returns after how many milliseconds to look again. */
  private async drain(): Promise<number> {
    while (!this.stopped) {
      this.until = undefined;
      const dueAt = await this.timers.nextDueAt();
      if (dueAt === undefined) return longestSleepMilliseconds;
      const wait = Date.parse(dueAt) - Date.parse(this.clock.now());
      if (wait > 0) return Math.min(wait, longestSleepMilliseconds);
      if ((await this.firing.fireDue()) === 0) return pauseMilliseconds;
    }
    return longestSleepMilliseconds;
  }
}
