import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { type StoredRecord, HistoryStore } from '../../persistence/index.js';
import { CaseNews } from './case-news.service.js';
import type { News } from './news.js';

const catchUpRecords = 100;

/** The records of one case, as they are committed. */
@Injectable()
export class LiveRecords implements BeforeApplicationShutdown {
  private readonly open = new Set<AbortController>();
  private readonly asked = new Map<string, Promise<readonly StoredRecord[]>>();

  constructor(
    private readonly cases: CaseNews,
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
    const news = this.cases.follow(orgId, instanceId);
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
    const page = await this.page(orgId, instanceId, last);
    if (page.length === catchUpRecords) news.lookAgain();
    return page;
  }

  /** Readers who ask for the same page at the same moment share the answer, unless there was news in between. */
  private page(orgId: string, instanceId: string, after: number): Promise<readonly StoredRecord[]> {
    const key = `${orgId} ${instanceId} ${after} ${this.cases.count}`;
    const asked = this.asked.get(key);
    if (asked) return asked;
    const page = this.history.page(orgId, instanceId, after, catchUpRecords).finally(() => this.asked.delete(key));
    this.asked.set(key, page);
    return page;
  }
}
