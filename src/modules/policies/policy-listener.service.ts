import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { organisationLogChannel, PostgresListener } from '../../persistence/index.js';
import { Configuration } from '../configuration/index.js';
import { PolicySettings } from './policy-settings.service.js';

const retryMilliseconds = 1_000;

/** On PostgreSQL: takes over what administrators set on other nodes. */
@Injectable()
export class PolicyListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(PolicyListener.name);
  private listener: PostgresListener | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly configuration: Configuration,
    private readonly settings: PolicySettings,
  ) {}

  /** Loads once more when it listens, so that no change falls between the first load and this. */
  async onApplicationBootstrap(): Promise<void> {
    const { databaseUrl } = this.configuration;
    if (!databaseUrl.startsWith('postgres')) return;
    this.listener = new PostgresListener(databaseUrl, organisationLogChannel, {
      payload: (orgId) => this.follow(orgId),
      reconnected: () => this.follow(),
      failed: (error) => this.logger.warn(`Lost the policy changes of the other nodes: ${String(error)}`),
    });
    await this.listener.start();
    await this.settings.load();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.listener?.stop();
  }

  /** A setting that could not be loaded is old: load everything until it works. */
  private follow(orgId?: string): void {
    this.settings.load(orgId).catch((error: unknown) => {
      if (this.stopped) return;
      this.logger.warn(`The policies could not be loaded and are tried again: ${String(error)}`);
      clearTimeout(this.retry);
      this.retry = setTimeout(() => this.follow(), retryMilliseconds);
      this.retry.unref();
    });
  }
}
