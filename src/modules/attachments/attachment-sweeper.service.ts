import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../engine/index.js';
import { AttachmentStore } from '../../persistence/index.js';
import { Configuration } from '../configuration/index.js';
import { CLOCK, REAL_CLOCK } from '../database/index.js';

const day = 24 * 60 * 60 * 1000;
const hour = 60 * 60 * 1000;

/** Forgets, at the start and every hour, the uploads that no case has taken for a day, and what a crash left of others. */
@Injectable()
export class AttachmentSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(AttachmentSweeper.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: AttachmentStore,
    private readonly configuration: Configuration,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(REAL_CLOCK) private readonly realClock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.sweep();
    this.timer = setInterval(() => void this.sweep(), hour).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** A sweep that fails is made up for by the next. */
  async sweep(): Promise<void> {
    const oldest = new Date(Date.parse(this.clock.now()) - day).toISOString();
    try {
      await this.store.forgetUnused(oldest);
      await this.removeLeftovers();
    } catch (error) {
      this.logger.warn({ err: error }, 'Unused uploads were kept');
    }
  }

  /** No request takes as long as an hour: what is older was left by a server that was killed. */
  private async removeLeftovers(): Promise<void> {
    const folder = join(this.configuration.dataDirectory, 'uploads');
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      const found = await stat(path).catch(() => undefined);
      if (found && Date.parse(this.realClock.now()) - found.mtimeMs > hour) await rm(path, { force: true });
    }
  }
}
