import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Announcement, PostgresListener } from '../../persistence/index.js';
import { Configuration } from '../configuration/index.js';
import { Database } from '../database/index.js';
import { announceCommit, committedElsewhere, commitChannel, nodeId, type NodeMessage } from './commit-announcement.js';
import { CommitFeed, type CommittedCase } from './commit-feed.js';
import { greetingMilliseconds, OtherNodes } from './other-nodes.js';

/**
 * On PostgreSQL: feeds what other nodes commit into this node's live streams. Nodes greet each other, so that a node
 * that is alone need not announce its commits: PostgreSQL lets only one announcing transaction commit at a time.
 */
@Injectable()
export class CommitListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(CommitListener.name);
  private readonly others = new OtherNodes(() => performance.now());
  private listener: PostgresListener | undefined;
  private greeting: NodeJS.Timeout | undefined;

  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly feed: CommitFeed,
  ) {}

  /** What a commit has to say to the other nodes, if there are any. */
  announcements(orgId: string, committed: readonly CommittedCase[]): readonly Announcement[] {
    return this.others.some ? announceCommit(orgId, committed) : [];
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.configuration.databaseUrl.startsWith('postgres')) return;
    this.listener = new PostgresListener(this.configuration.databaseUrl, commitChannel, {
      payload: (text) => this.hear(JSON.parse(text) as NodeMessage),
      // What was committed meanwhile is in the history: every stream catches up from there.
      reconnected: () => {
        this.say('hello');
        this.feed.resync();
      },
      failed: (error) => this.logger.warn(`Lost the live feed of the other nodes: ${String(error)}`),
    });
    await this.listener.start();
    this.say('hello');
    this.greeting = setInterval(() => this.say('here'), greetingMilliseconds).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.greeting);
    await this.listener?.stop();
  }

  private hear(message: NodeMessage): void {
    if (message.node === nodeId) return;
    const isNew = this.others.hear(message.node);
    // Until two nodes know each other neither announces to the other one; the streams find that in the history.
    if (isNew || message.kind === 'hello') this.feed.resync();
    if (message.kind === 'hello') this.say('here');
    else if (isNew) this.say('hello');
    if (message.kind === 'committed') this.feed.publish(committedElsewhere(message));
  }

  private say(kind: 'hello' | 'here'): void {
    const message = JSON.stringify({ node: nodeId, kind } satisfies NodeMessage);
    this.database.reader
      .query('SELECT pg_notify($1, $2)', [commitChannel, message])
      .catch((error: unknown) => this.logger.warn(`Could not greet the other nodes: ${String(error)}`));
  }
}
