import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useSessionEnded } from '../api/session-end';
import { countsQuery, instanceQuery } from '../api/queries';
import { noteTask } from '../api/news';
import type { Live, StreamMessage } from '../api/connection';
import { checkVersion } from '../api/version';
import { listenAgain, listenFor, liveNow, onStream } from '../api/stream';
import { updateTaskRow } from './update-task-row';
import type { Counts } from '../api/types';

/** Whether the stream has been open before: a server that comes back may be a newer one. */
let wasOpen = false;

/** How the boxes stand is what the stream says first: whether that is still to come. */
let isFirstCount = true;

/** A case that much happens in is read again once for what comes together. */
const gathering = 100;

/** Lets everything on the page follow the server, for whom it knows. */
export function useStream(userId: string | undefined): void {
  const queries = useQueryClient();
  const ended = useSessionEnded();
  useEffect(() => {
    if (userId !== undefined) listenFor(userId);
  }, [userId]);
  useEffect(() => {
    if (!ended) listenAgain();
  }, [ended]);
  useEffect(() => {
    const soon = new Map<string, ReturnType<typeof setTimeout>>();
    const refresh = (...queryKey: readonly string[]): void => {
      const key = queryKey.join(' ');
      clearTimeout(soon.get(key));
      soon.set(
        key,
        setTimeout(() => void queries.invalidateQueries({ queryKey }), gathering),
      );
    };
    const leave = onStream((message) => hear(message, queries, refresh));
    return () => {
      leave();
      for (const timer of soon.values()) clearTimeout(timer);
    };
  }, [queries]);
}

/** What a page has read before the stream was open may be older than what is told from then on. */
async function catchUp(queries: QueryClient, id: string, revision: number): Promise<void> {
  const read = await queries.ensureQueryData(instanceQuery(id)).catch(() => undefined);
  if (read && read.revision < revision) await queries.invalidateQueries({ queryKey: ['case', id] });
}

/** The lists too: whether they are older is seen by how the boxes stood when they were read. */
async function catchUpLists(queries: QueryClient, told: Counts): Promise<void> {
  const read = await queries.ensureQueryData(countsQuery).catch(() => undefined);
  queries.setQueryData(countsQuery.queryKey, told);
  const boxes = ['todo', 'overdue', 'claimed', 'done', 'started', 'cc'] as const;
  if (!read || boxes.every((box) => read[box].value === told[box].value)) return;
  await Promise.all(['tasks', 'cases'].map((list) => queries.invalidateQueries({ queryKey: [list] })));
}

function hear(message: StreamMessage, queries: QueryClient, refresh: (...key: readonly string[]) => void): void {
  if (message.type === 'state') return;
  const { event, data } = message;
  const text = (name: string): string => String(data[name] ?? '');
  switch (event) {
    case 'open':
      if (wasOpen) void checkVersion();
      wasOpen = true;
      // What happened while nobody listened is not told: what is on the screen is asked for again.
      if (data['resumed'] === false) void queries.invalidateQueries();
      else for (const [id, revision] of Object.entries(data['revisions'] ?? {})) void catchUp(queries, id, revision);
      return;
    case 'resync':
      void queries.invalidateQueries();
      return;
    case 'counts':
      if (isFirstCount) void catchUpLists(queries, data as unknown as Counts);
      else queries.setQueryData(countsQuery.queryKey, data as unknown as Counts);
      isFirstCount = false;
      return;
    case 'task':
      noteTask(text('id'), text('change'), text('definition'));
      if (text('change') === 'changed') void updateTaskRow(queries, text('id'), text('instanceId'));
      return;
    case 'record':
      refresh('case', text('instanceId'));
      return;
    case 'notification':
      refresh('notifications');
      return;
    case 'statistics':
      refresh('statistics', text('definition'));
      return;
  }
}

const subscribe = (listener: () => void): (() => void) =>
  onStream(({ type }) => (type === 'state' ? listener() : undefined));

/** Whether this page follows the server now. */
export const useLive = (): Live => useSyncExternalStore(subscribe, liveNow);
