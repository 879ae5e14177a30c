import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, client } from './client';

/** What a case has written into the ledgers, page by page. */
export const writtenEntriesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['case', id, 'entries'],
    queryFn: ({ pageParam }) =>
      ask(
        client.GET('/api/v1/instances/{id}/entries', {
          params: { path: { id }, query: pageParam === '' ? {} : { cursor: pageParam } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** What has changed in a case between two of its records, so many records at a time. */
export const differenceQuery = (id: string, after: number, until: number) =>
  infiniteQueryOptions({
    queryKey: ['case', id, 'difference', after, until],
    queryFn: ({ pageParam }) =>
      ask(
        client.GET('/api/v1/instances/{id}/changes', { params: { path: { id }, query: { after: pageParam, until } } }),
      ),
    initialPageParam: after,
    getNextPageParam: (page) => (page.more ? page.until : undefined),
  });

/** Who may see a case, and why. */
export const accessQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'access'],
    queryFn: () => ask(client.GET('/api/v1/instances/{id}/access', { params: { path: { id } } })),
  });
