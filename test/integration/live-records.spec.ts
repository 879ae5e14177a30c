import { Subject } from 'rxjs';
import { CommitFeed, type CommittedCase } from '../../src/modules/live/index.js';
import { CaseNews } from '../../src/modules/history/case-news.service.js';
import { LiveRecords } from '../../src/modules/history/live-records.service.js';
import type { StoredRecord, HistoryStore } from '../../src/persistence/index.js';

const orgId = 'demo';
const instanceId = 'case-1';

const record = (position: number): StoredRecord => ({
  orgId,
  instanceId,
  position,
  eventId: `event-${position}`,
  kind: 'event',
  at: '2025-03-03T01:00:00.000Z',
  record: '{}',
  hash: '',
});

/** A history that counts who asks, and a feed that tells whether anybody listens. */
function house() {
  const records: StoredRecord[] = [];
  const asked: number[] = [];
  const committed$ = new Subject<CommittedCase>();
  const feed = Object.assign(new CommitFeed(), { committed$ });
  const history: Pick<HistoryStore, 'page'> = {
    page: (_org, _case, after, limit) => {
      asked.push(after);
      return Promise.resolve(records.slice(after, after + limit));
    },
  };
  const live = new LiveRecords(new CaseNews(feed), history as HistoryStore);
  const closed = new AbortController();
  return {
    asked,
    committed$,
    feed,
    live,
    closed,
    /** Commits so many records; on another node their content does not come with the news. */
    commit(count: number, { elsewhere = false } = {}): void {
      const added = Array.from({ length: count }, (_, index) => record(records.length + index + 1));
      records.push(...added);
      committed$.next({ orgId, instanceId, position: records.length, records: elsewhere ? [] : added });
    },
    reader: (after = 0) => live.after(orgId, instanceId, after, closed.signal),
  };
}

type Pages = AsyncGenerator<readonly StoredRecord[]>;
const positions = async (pages: Pages): Promise<readonly number[]> => {
  const { value } = (await pages.next()) as IteratorResult<readonly StoredRecord[], undefined>;
  return (value ?? []).map(({ position }) => position);
};
const upTo = (last: number, first = 1): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('the live records of a case', () => {
  it('come from the commit itself once the reader has caught up', async () => {
    const { commit, reader, asked } = house();
    commit(3);
    const pages = reader();
    expect(await positions(pages)).toEqual([1, 2, 3]);
    const next = positions(pages);
    commit(2);
    expect(await next).toEqual([4, 5]);
    expect(asked).toEqual([0]);
  });

  it('come from the history where another node has committed them', async () => {
    const { commit, reader, asked } = house();
    const pages = reader();
    const next = positions(pages);
    commit(2, { elsewhere: true });
    expect(await next).toEqual([1, 2]);
    expect(asked.at(-1)).toBe(0);
  });

  it('wait in the history while a reader is slow, and not in memory', async () => {
    const { commit, reader, asked } = house();
    const pages = reader();
    const first = positions(pages);
    commit(1);
    expect(await first).toEqual([1]);
    for (let count = 0; count < 500; count += 1) commit(1);
    const read: number[] = [];
    while (read.length < 500) read.push(...(await positions(pages)));
    expect(read).toEqual(upTo(501, 2));
    expect(asked.length).toBeLessThanOrEqual(8);
  });

  it('are read from the history again when the news of other nodes may have been missed', async () => {
    const { commit, reader, feed, committed$ } = house();
    commit(1);
    const pages = reader();
    expect(await positions(pages)).toEqual([1]);
    const next = positions(pages);
    const listeners = committed$.observers.splice(0);
    commit(1, { elsewhere: true });
    committed$.observers.push(...listeners);
    feed.resync();
    expect(await next).toEqual([2]);
  });

  it('are read once for all readers who hear at the same moment of what another node has committed', async () => {
    const { commit, reader, asked } = house();
    const readers = Array.from({ length: 100 }, () => reader());
    const next = Promise.all(readers.map((pages) => positions(pages)));
    commit(2, { elsewhere: true });
    expect(await next).toEqual(Array(100).fill([1, 2]));
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it('end when the reader leaves, also while nothing happens, and nobody listens for him any more', async () => {
    const { reader, closed, committed$ } = house();
    const pages = reader();
    const next = pages.next();
    await Promise.resolve();
    expect(committed$.observed).toBe(true);
    closed.abort();
    expect(await next).toEqual({ value: undefined, done: true });
    expect(committed$.observed).toBe(false);
  });

  it('never begin for a reader who has left before', async () => {
    const { reader, closed, committed$ } = house();
    closed.abort();
    expect(await reader().next()).toEqual({ value: undefined, done: true });
    expect(committed$.observed).toBe(false);
  });

  it('end when the server stops', async () => {
    const { reader, live, committed$ } = house();
    const next = reader().next();
    await Promise.resolve();
    live.beforeApplicationShutdown();
    expect(await next).toEqual({ value: undefined, done: true });
    expect(committed$.observed).toBe(false);
  });

  it('say that nothing happened after a silence', async () => {
    jest.useFakeTimers();
    try {
      const { reader } = house();
      const next = reader().next();
      await jest.advanceTimersByTimeAsync(15_000);
      expect(await next).toEqual({ value: [], done: false });
    } finally {
      jest.useRealTimers();
    }
  });
});
