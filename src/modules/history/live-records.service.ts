import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { filter, merge, type Subscription } from 'rxjs';
import type { StoredRecord } from '../../engine/index.js';
import { HistoryStore } from '../../persistence/index.js';
import { CommitFeed, type CommittedCase } from '../live/index.js';

const catchUpRecords = 100;

/** How often a silent stream says that it is alive, so that proxies keep it open. */
const keepAliveMilliseconds = 15_000;

/** The records of one case, as they are committed. */
@Injectable()
export class LiveRecords implements BeforeApplicationShutdown {
  private readonly open = new Set<AbortController>();

  constructor(
    private readonly feed: CommitFeed,
    private readonly history: HistoryStore,
  ) {}

  beforeApplicationShutdown(): void {
    for (const controller of this.open) controller.abort();
  }

  /**
   * Records after a position, oldest first, without end; an empty list says that nothing happened for a while. The
   * reader pulls: while he is slow nothing is kept for him, he catches up from the history afterwards.
   */
  async *after(
    orgId: string,
    instanceId: string,
    position: number,
    closed: AbortSignal,
  ): AsyncGenerator<readonly StoredRecord[]> {
    if (closed.aborted) return;
    const controller = new AbortController();
    const news = new News(this.feed, orgId, instanceId);
    const stop = (): void => controller.abort();
    closed.addEventListener('abort', stop);
    this.open.add(controller);
    controller.signal.addEventListener('abort', () => news.stop());
    try {
      for (let last = position; !controller.signal.aborted;) {
        const fresh = news.take(last) ?? (await this.caughtUp(orgId, instanceId, last, news));
        if (fresh.length > 0) {
          yield fresh;
          last = fresh.at(-1)?.position ?? last;
        } else if (!(await news.wait())) yield [];
      }
    } finally {
      news.stop();
      closed.removeEventListener('abort', stop);
      this.open.delete(controller);
    }
  }

  private async caughtUp(
    orgId: string,
    instanceId: string,
    last: number,
    news: News,
  ): Promise<readonly StoredRecord[]> {
    const page = await this.history.page(orgId, instanceId, last, catchUpRecords);
    if (page.length === catchUpRecords) news.lookAgain();
    return page;
  }
}

/** What was committed for one case since the reader last looked: at most the newest commit is kept. */
class News {
  private latest: CommittedCase | undefined;
  private behind = true;
  private stopped = false;
  private wake: (() => void) | undefined;
  private readonly subscription: Subscription;

  constructor(feed: CommitFeed, orgId: string, instanceId: string) {
    const mine = feed.committed$.pipe(
      filter((committed) => committed.instanceId === instanceId && committed.orgId === orgId),
    );
    this.subscription = merge(mine, feed.resync$).subscribe((committed) => {
      this.latest = committed ?? undefined;
      this.behind = true;
      this.wake?.();
    });
  }

  /** The committed records that follow directly; `undefined` where the history must be asked. */
  take(last: number): readonly StoredRecord[] | undefined {
    if (!this.behind) return [];
    this.behind = false;
    const records = this.latest?.records ?? [];
    this.latest = undefined;
    if (records[0]?.position === last + 1) return records;
    return undefined;
  }

  /** There is more in the history than was read. */
  lookAgain(): void {
    this.behind = true;
  }

  /** Resolves true when there is news, false when nothing happened for a while. */
  async wait(): Promise<boolean> {
    if (this.behind || this.stopped) return true;
    return new Promise((resolve) => {
      const silence = setTimeout(() => this.settle(resolve, false), keepAliveMilliseconds);
      silence.unref();
      this.wake = () => {
        clearTimeout(silence);
        this.settle(resolve, true);
      };
    });
  }

  stop(): void {
    this.stopped = true;
    this.subscription.unsubscribe();
    this.wake?.();
  }

  private settle(resolve: (news: boolean) => void, news: boolean): void {
    this.wake = undefined;
    resolve(news);
  }
}
