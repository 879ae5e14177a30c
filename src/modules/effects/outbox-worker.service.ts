import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { OutboxStore } from '../../persistence/index.js';
import { ALARM, type Alarm } from '../alarm/index.js';
import { MovableClock } from '../database/index.js';
import { CommitFeed } from '../live/index.js';
import { OutboxDelivery } from './outbox-delivery.service.js';

/** Commits of this long are delivered together: nobody notices a tenth of a second, and the hot path hardly feels it. */
const gatheringMilliseconds = 100;

/** Other nodes may leave work behind without telling us, so nobody sleeps longer. */
const longestSleepMilliseconds = 60_000;

/** After a failure of the database, or while other nodes hold all that is due. */
const pauseMilliseconds = 1_000;

/** Empties the outbox: at the start, soon after each commit, and when a row that failed is due again. */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(OutboxWorker.name);
  private subscription: Subscription | undefined;
  private running: Promise<void> | undefined;
  private woken = false;
  /** Ends the wait of a run for what is under way. */
  private resume = (): void => undefined;
  private stopped = false;

  constructor(
    private readonly feed: CommitFeed,
    private readonly outbox: OutboxStore,
    private readonly delivery: OutboxDelivery,
    private readonly clock: MovableClock,
    @Inject(ALARM) private readonly alarm: Alarm,
  ) {}

  onApplicationBootstrap(): void {
    this.subscription = this.feed.wake$.subscribe(() => this.wake());
    this.subscription.add(this.clock.onMoved(() => this.wake()));
    this.wake();
  }

  /** Finishes the batch in hand; what else is due stays in the database for the next start. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.subscription?.unsubscribe();
    this.alarm.clear();
    await this.running;
  }

  /** There may be new rows: looks soon. Costs nothing when it has been called already. */
  wake(): void {
    if (this.woken || this.stopped) return;
    this.woken = true;
    if (this.running) this.resume();
    else this.ringIn(gatheringMilliseconds);
  }

  /** Delivers at once all that is due; resolves when nothing is. */
  async flush(): Promise<void> {
    await this.running;
    this.running ??= this.run();
    await this.running;
  }

  private ringIn(milliseconds: number): void {
    if (this.stopped) return;
    this.alarm.set(milliseconds, () => {
      this.running ??= this.run();
    });
  }

  private async run(): Promise<void> {
    let sleep: number;
    do {
      this.woken = false;
      sleep = await this.drain().catch((error: unknown) => {
        this.logger.error(`Could not empty the outbox: ${String(error)}`);
        return pauseMilliseconds;
      });
    } while (await this.pauseForDelivery());
    this.running = undefined;
    this.ringIn(this.woken ? gatheringMilliseconds : sleep);
  }

  /**
   * Waits for what is under way. What is new in the meantime need not: then it ends early.
   *
   * @returns whether to look once more: something has failed perhaps, or something is new.
   */
  private async pauseForDelivery(): Promise<boolean> {
    const gathered = new Promise<boolean>((resolve) => {
      this.resume = () => setTimeout(() => resolve(true), gatheringMilliseconds).unref();
    });
    if (this.woken) this.resume();
    const idle = this.delivery.idle();
    return Promise.race([idle, gathered]);
  }

  /** Delivers all that is due. @returns after how many milliseconds to look again. */
  private async drain(): Promise<number> {
    for (;;) {
      await this.delivery.room();
      const next = this.stopped ? undefined : await this.outbox.next();
      if (!next) return longestSleepMilliseconds;
      const wait = Date.parse(next.nextAttemptAt) - Date.parse(this.clock.now());
      if (wait > 0) return Math.min(wait, longestSleepMilliseconds);
      if ((await this.delivery.begin(next.topic)) === 0) return pauseMilliseconds;
    }
  }
}
