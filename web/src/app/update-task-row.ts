import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { ask, client } from '../api/client';
import type { Task } from '../api/types';

type Lists = InfiniteData<{ readonly items: readonly Task[]; readonly nextCursor: string | null }>;

/** Shows in the lists on the page who has a task now and until when. Nothing moves: rows come and go with the reader. */
export async function updateTaskRow(queries: QueryClient, id: string, instanceId: string): Promise<void> {
  const lists = queries.getQueriesData<Lists>({ queryKey: ['tasks'] });
  const isShown = lists.some(([, list]) => list?.pages.some(({ items }) => items.some((task) => task.id === id)));
  if (!isShown) return;
  const found = await ask(client.GET('/api/v1/instances/{id}', { params: { path: { id: instanceId } } })).catch(
    () => null,
  );
  const now = found?.tasks.find((task) => task.id === id);
  if (!now) return;
  const { assignee, dueAt, overdue } = now;
  // When the list was read stays as it was: what came since is still news.
  for (const [queryKey] of lists)
    queries.setQueryData<Lists>(
      queryKey,
      (list) =>
        list && {
          ...list,
          pages: list.pages.map((page) => ({
            ...page,
            items: page.items.map((task) => (task.id === id ? { ...task, assignee, dueAt, overdue } : task)),
          })),
        },
      { updatedAt: queries.getQueryState(queryKey)?.dataUpdatedAt },
    );
}
