import { Logger } from '@nestjs/common';
import { PostgresListener } from '../../persistence/index.js';

const retryMilliseconds = 1_000;

/** What this node keeps in memory of the database, and other nodes change. */
export interface NodeCopy {
  readonly channel: string;
  /** For the log, for example `the directory`. */
  readonly name: string;
  /** @param orgId the organisation that has changed; everything when absent */
  load(orgId?: string): Promise<void>;
}

/** Keeps a copy up with the other nodes on PostgreSQL; SQLite has one process only. */
export class FollowedCopy {
  private readonly logger = new Logger(FollowedCopy.name);
  private readonly listener: PostgresListener | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    databaseUrl: string,
    private readonly copy: NodeCopy,
  ) {
    if (!databaseUrl.startsWith('postgres')) return;
    this.listener = new PostgresListener(databaseUrl, copy.channel, {
      payload: (orgId) => this.follow(orgId),
      reconnected: () => this.follow(),
      failed: (error) => this.logger.warn(`Lost what other nodes change of ${copy.name}: ${String(error)}`),
    });
  }

  /** Loads once more when it listens, so that no change falls between the first load and this. */
  async start(): Promise<void> {
    if (!this.listener) return;
    await this.listener.start();
    await this.copy.load();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.listener?.stop();
  }

  /** A copy that could not be loaded is old: load everything until it works. */
  private follow(orgId?: string): void {
    this.copy.load(orgId).catch((error: unknown) => {
      if (this.stopped) return;
      this.logger.warn(`Could not load ${this.copy.name}, which is tried again: ${String(error)}`);
      clearTimeout(this.retry);
      this.retry = setTimeout(() => this.follow(), retryMilliseconds);
      this.retry.unref();
    });
  }
}
