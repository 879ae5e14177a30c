import { Injectable } from '@nestjs/common';
import { merge, type Subscription } from 'rxjs';
import { CommitFeed, type CommittedCase } from '../live/index.js';
import { News } from './news.js';

/** Tells the readers of a case what was committed for it. A commit costs nothing for the readers of other cases. */
@Injectable()
export class CaseNews {
  private readonly readers = new Map<string, Set<News>>();
  private subscription: Subscription | undefined;
  private heard = 0;

  constructor(private readonly feed: CommitFeed) {}

  /** Counts what was heard: what is read after it was counted holds it. */
  get count(): number {
    return this.heard;
  }

  /** News of one case until they are stopped. */
  follow(orgId: string, instanceId: string): News {
    const key = keyOf({ orgId, instanceId });
    const news = new News(() => this.leave(key, news));
    const readers = this.readers.get(key) ?? new Set();
    this.readers.set(key, readers.add(news));
    this.subscription ??= merge(this.feed.committed$, this.feed.resync$).subscribe((committed) =>
      this.tell(committed ?? undefined),
    );
    return news;
  }

  private tell(committed: CommittedCase | undefined): void {
    this.heard += 1;
    const concerned = committed ? [this.readers.get(keyOf(committed)) ?? []] : this.readers.values();
    for (const readers of concerned) for (const news of readers) news.hear(committed);
  }

  private leave(key: string, news: News): void {
    const readers = this.readers.get(key);
    readers?.delete(news);
    if (readers?.size === 0) this.readers.delete(key);
    if (this.readers.size > 0) return;
    this.subscription?.unsubscribe();
    this.subscription = undefined;
  }
}

const keyOf = ({ orgId, instanceId }: Pick<CommittedCase, 'orgId' | 'instanceId'>): string => `${orgId} ${instanceId}`;
