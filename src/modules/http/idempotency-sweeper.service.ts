import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock } from '../../engine/index.js';
import { IdempotencyStore } from '../../persistence/index.js';
import { REAL_CLOCK } from '../database/index.js';

const keptMilliseconds = 7 * 24 * 60 * 60 * 1000;
const pauseMilliseconds = 60 * 60 * 1000;

/** Forgets, at the start and every hour, the keys that were given more than seven days ago. */
@Injectable()
export class IdempotencySweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(IdempotencySweeper.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: IdempotencyStore,
    @Inject(REAL_CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.sweep();
    this.timer = setInterval(() => void this.sweep(), pauseMilliseconds).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** A sweep that fails is made up for by the next. */
  async sweep(): Promise<void> {
    const oldest = new Date(Date.parse(this.clock.now()) - keptMilliseconds).toISOString();
    await this.store
      .forgetBefore(oldest)
      .catch((error: unknown) => this.logger.warn({ err: error }, 'Old keys were kept'));
  }
}
