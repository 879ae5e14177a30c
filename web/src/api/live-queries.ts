import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask, client } from './client';

/** Where the cases of a process are, now or at a past moment. */
export const statisticsQuery = (key: string, version: number, at: string | undefined) =>
  queryOptions({
    queryKey: ['statistics', key, version, at ?? 'now'],
    queryFn: () =>
      ask(
        client.GET('/api/v1/definitions/{key}/statistics', {
          params: { path: { key }, query: { version, ...(at === undefined ? {} : { at }) } },
        }),
      ),
    placeholderData: keepPreviousData,
    ...(at === undefined ? {} : { staleTime: Infinity }),
  });

/** The cases in a state, page by page. */
export const stateCasesQuery = (key: string, version: number, state: string, at: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['statistics', key, version, at ?? 'now', state],
    queryFn: ({ pageParam }) =>
      ask(
        client.GET('/api/v1/definitions/{key}/statistics/cases', {
          params: {
            path: { key },
            query: {
              version,
              state,
              limit: 100,
              ...(at === undefined ? {} : { at }),
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export const registersQuery = queryOptions({
  queryKey: ['registers'],
  queryFn: () => ask(client.GET('/api/v1/registers')),
  staleTime: Infinity,
});

/** The entries of a ledger whose keys begin so, page by page. */
export const entriesQuery = (name: string, key: string) =>
  infiniteQueryOptions({
    queryKey: ['register', name, key],
    queryFn: ({ pageParam }) =>
      ask(
        client.GET('/api/v1/registers/{name}/entries', {
          params: {
            path: { name },
            query: { limit: 100, ...(key === '' ? {} : { key }), ...(pageParam === '' ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const entryQuery = (name: string, key: string) =>
  queryOptions({
    queryKey: ['register entry', name, key],
    queryFn: () => ask(client.GET('/api/v1/registers/{name}/entries/{key}', { params: { path: { name, key } } })),
  });

/** The cases that wrote an entry, page by page. */
export const entryRevisionsQuery = (name: string, key: string) =>
  infiniteQueryOptions({
    queryKey: ['register entry', name, key, 'revisions'],
    queryFn: ({ pageParam }) =>
      ask(
        client.GET('/api/v1/registers/{name}/entries/{key}/revisions', {
          params: { path: { name, key }, query: pageParam === '' ? {} : { cursor: pageParam } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
