import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Instance, Task } from '../api/types';

type Pages<Item> = InfiniteData<{ readonly items: Item[] }>;

const seen = { seen: true, changed: false } as const;

/** Takes the marks of news from a case in the lists that are there; nothing is asked again. */
export function markSeen(queries: QueryClient, instanceId: string): void {
  const marked =
    <Item extends object>(isOfCase: (item: Item) => boolean) =>
    (data: Pages<Item> | undefined): Pages<Item> | undefined =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.map((item) => (isOfCase(item) ? { ...item, ...seen } : item)),
        })),
      };
  queries.setQueriesData<Pages<Task>>(
    { queryKey: ['tasks'] },
    marked((task: Task) => task.instanceId === instanceId),
  );
  queries.setQueriesData<Pages<Instance>>(
    { queryKey: ['cases'] },
    marked(({ id }: Instance) => id === instanceId),
  );
}
