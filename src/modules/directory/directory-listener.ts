import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { directoryChannel, PostgresListener } from '../../persistence/index.js';
import { Configuration } from '../configuration/index.js';
import { DirectoryService } from './directory.service.js';

const retryMilliseconds = 1_000;

/** On PostgreSQL: takes over what other nodes change in the directory. */
@Injectable()
export class DirectoryListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(DirectoryListener.name);
  private listener: PostgresListener | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly configuration: Configuration,
    private readonly service: DirectoryService,
  ) {}

  /** Loads once more when it listens, so that no change falls between the first load and this. */
  async onApplicationBootstrap(): Promise<void> {
    const { databaseUrl } = this.configuration;
    if (!databaseUrl.startsWith('postgres')) return;
    this.listener = new PostgresListener(databaseUrl, directoryChannel, {
      payload: (orgId) => this.follow(() => this.service.refresh(orgId)),
      reconnected: () => this.follow(() => this.service.load()),
      failed: (error) => this.logger.warn(`Lost the directory changes of the other nodes: ${String(error)}`),
    });
    await this.listener.start();
    await this.service.load();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.listener?.stop();
  }

  /** A copy that could not be loaded is old: load everything until it works. */
  private follow(load: () => Promise<void>): void {
    load().catch((error: unknown) => {
      if (this.stopped) return;
      this.logger.warn(`The directory could not be loaded and is tried again: ${String(error)}`);
      clearTimeout(this.retry);
      this.retry = setTimeout(() => this.follow(() => this.service.load()), retryMilliseconds);
      this.retry.unref();
    });
  }
}
