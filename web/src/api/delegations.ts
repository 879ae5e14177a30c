import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, client } from './client';
import type { components } from './schema';

export type Delegation = components['schemas']['DelegationAnswer'];

/** Deputyships that the caller may see, newest first, page by page. @param principal whose alone */
export const delegationsQuery = (principal?: string) =>
  infiniteQueryOptions({
    queryKey: ['directory', 'delegations', principal ?? 'all'],
    queryFn: ({ pageParam }) =>
      ask(
        client.GET('/api/v1/delegations', {
          params: {
            query: {
              limit: 100,
              ...(principal === undefined ? {} : { principal }),
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** For whom somebody stands in, newest first: the two hundred newest. */
export const standsInForQuery = (deputy: string) =>
  queryOptions({
    queryKey: ['directory', 'stands in for', deputy],
    queryFn: () => ask(client.GET('/api/v1/delegations', { params: { query: { deputy, limit: 200 } } })),
    staleTime: 60_000,
  });
