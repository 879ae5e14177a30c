import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PostgresListener } from '../../persistence/index.js';
import { Configuration } from '../configuration/index.js';
import { committedElsewhere, commitChannel } from './commit-announcement.js';
import { CommitFeed } from './commit-feed.js';

/** On PostgreSQL: feeds what other nodes commit into this node's live streams. */
@Injectable()
export class CommitListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(CommitListener.name);
  private listener: PostgresListener | undefined;

  constructor(
    private readonly configuration: Configuration,
    private readonly feed: CommitFeed,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.configuration.databaseUrl.startsWith('postgres')) return;
    this.listener = new PostgresListener(this.configuration.databaseUrl, commitChannel, {
      payload: (text) => this.feed.publish(committedElsewhere(text)),
      // What was committed meanwhile is in the history: every stream catches up from there.
      reconnected: () => this.feed.resync(),
      failed: (error) => this.logger.warn(`Lost the live feed of the other nodes: ${String(error)}`),
    });
    await this.listener.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.listener?.stop();
  }
}
