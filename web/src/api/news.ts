import { useSyncExternalStore } from 'react';

/** A task that came or went since the list was read. */
interface TaskNews {
  readonly definition: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

type News = Readonly<Record<'opened' | 'closed', ReadonlyMap<string, TaskNews>>>;

let news: News = { opened: new Map(), closed: new Map() };
const listeners = new Set<() => void>();

/** What came waits: nothing moves under somebody who reads. */
export function noteTask(id: string, change: string, definition: string): void {
  const at = Date.now();
  const opened = new Map(news.opened);
  const closed = new Map(news.closed);
  if (change === 'opened') opened.set(id, { definition, at });
  if (change === 'closed') {
    opened.delete(id);
    closed.set(id, { definition, at });
  }
  news = { opened, closed };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export interface TasksSince {
  /** How many came that the list does not show. */
  readonly fresh: number;
  /** Those of the list that are open no more. */
  readonly closed: ReadonlySet<string>;
}

/** What has happened to tasks since a list of them was read. */
export function useTaskNews(readAt: number, shown: readonly string[], definition: string | undefined): TasksSince {
  const { opened, closed } = useSyncExternalStore(subscribe, () => news);
  const known = new Set(shown);
  const isSince = ([, one]: readonly [string, TaskNews]): boolean => one.at >= readAt;
  const fits = ([id, one]: readonly [string, TaskNews]): boolean =>
    !known.has(id) && (definition === undefined || one.definition === definition);
  return {
    fresh: [...opened].filter(isSince).filter(fits).length,
    closed: new Set([...closed].filter(isSince).map(([id]) => id)),
  };
}
