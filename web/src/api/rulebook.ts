import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, client } from './client';
import type { components } from './schema';

export type Chapter = components['schemas']['ChapterAnswer'];
export type Block = Chapter['blocks'][number];

/** Every process of the rulebook; there are fewer than a page holds. */
export const rulebookQuery = queryOptions({
  queryKey: ['rulebook'],
  queryFn: () => ask(client.GET('/api/v1/rulebook/processes', { params: { query: { limit: 200 } } })),
  staleTime: Infinity,
});

/** The rules of a process as they run, in the language of the page. */
export const chapterQuery = (key: string, language: string) =>
  queryOptions({
    queryKey: ['rulebook', key, language],
    queryFn: () => ask(client.GET('/api/v1/rulebook/processes/{key}', { params: { path: { key } } })),
  });

/** The clauses of the manuals that nothing carries, page by page. */
export const uncoveredQuery = infiniteQueryOptions({
  queryKey: ['rulebook', '$uncovered'],
  queryFn: ({ pageParam }) =>
    ask(
      client.GET('/api/v1/rulebook/uncovered', {
        params: { query: { limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  staleTime: Infinity,
});

/** What a version of a process says otherwise than another one; neither ever changes. */
export const differenceQuery = (key: string, version: number, since: number) =>
  queryOptions({
    queryKey: ['difference', key, version, since],
    queryFn: () =>
      ask(
        client.GET('/api/v1/definitions/{key}/versions/{version}/changes', {
          params: { path: { key, version: String(version) }, query: { since } },
        }),
      ),
    staleTime: Infinity,
  });
