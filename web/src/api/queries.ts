import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { showTimesIn } from '../language/times';
import { ask, client } from './client';
import { heardTime } from './server-clock';

export const metaQuery = queryOptions({
  queryKey: ['meta'],
  queryFn: async () => {
    const meta = await ask(client.GET('/api/v1/meta'));
    heardTime(meta.now);
    if (meta.organisation) showTimesIn(meta.organisation.timeZone);
    return meta;
  },
  staleTime: Infinity,
});

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => ask(client.GET('/api/v1/me')),
  staleTime: 60_000,
});

export const countsQuery = queryOptions({
  queryKey: ['counts'],
  queryFn: () => ask(client.GET('/api/v1/me/counts')),
});

/** Every process, by its newest version; there are fewer than a page holds. */
export const definitionsQuery = queryOptions({
  queryKey: ['definitions'],
  queryFn: () => ask(client.GET('/api/v1/definitions', { params: { query: { limit: 200 } } })),
  staleTime: Infinity,
});

/** One version of a process, which never changes; the newest without a version. */
export const definitionQuery = (key: string, version?: number) =>
  queryOptions({
    queryKey: ['definition', key, version ?? 'newest'],
    queryFn: () =>
      version === undefined
        ? ask(client.GET('/api/v1/definitions/{key}', { params: { path: { key } } }))
        : ask(
            client.GET('/api/v1/definitions/{key}/versions/{version}', {
              params: { path: { key, version: String(version) } },
            }),
          ),
    staleTime: Infinity,
  });

export interface TaskFilter {
  readonly status: 'open' | 'done';
  readonly scope?: 'mine' | 'candidate' | 'cc';
  readonly overdue?: 'true';
  readonly definition?: string;
  readonly sort?: 'dueAt' | 'openedAt';
  readonly q?: string;
  /** RFC 3339. */
  readonly dueBefore?: string;
}

/** The tasks of an inbox, page by page. */
export const tasksQuery = (filter: TaskFilter) =>
  infiniteQueryOptions({
    queryKey: ['tasks', filter],
    queryFn: ({ pageParam }) =>
      ask(
        client.GET('/api/v1/tasks', {
          params: { query: { ...filter, limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export interface CaseFilter {
  readonly definition?: string;
  readonly version?: number;
  readonly status?: 'open' | 'active' | 'done' | 'error';
  readonly number?: string;
  readonly q?: string;
  readonly overdue?: 'true';
  readonly involving?: 'me';
  readonly startedBy?: string;
  readonly state?: string;
}

/** Cases that the caller may see, newest first, page by page. */
export const casesQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter],
    queryFn: ({ pageParam }) =>
      ask(
        client.GET('/api/v1/instances', {
          params: {
            query: { ...filter, view: 'list', limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export const instanceQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'instance'],
    queryFn: () => ask(client.GET('/api/v1/instances/{id}', { params: { path: { id } } })),
  });

/** What the case says; at a past position for good. */
export const sheetQuery = (id: string, position?: number) =>
  queryOptions({
    queryKey: ['case', id, 'sheet', position ?? 'now'],
    queryFn: () =>
      ask(
        client.GET('/api/v1/instances/{id}/sheet', {
          params: { path: { id }, query: position === undefined ? {} : { position } },
        }),
      ),
    ...(position === undefined ? {} : { staleTime: Infinity }),
  });

/** Who was asked, who is, and who will probably be. */
export const pathQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'path'],
    queryFn: () => ask(client.GET('/api/v1/instances/{id}/path', { params: { path: { id } } })),
  });

/** What has changed in a case since its reader looked last: asked once for each time that he opens it. */
export const newsQuery = (id: string) =>
  queryOptions({
    queryKey: ['news', id],
    queryFn: () =>
      ask(client.GET('/api/v1/instances/{id}/changes', { params: { path: { id }, query: { since: 'seen' } } })),
    staleTime: Infinity,
    gcTime: 0,
  });

/** The files of a case, oldest first: the first two hundred. */
export const attachmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'attachments'],
    queryFn: () =>
      ask(client.GET('/api/v1/instances/{id}/attachments', { params: { path: { id }, query: { limit: 200 } } })),
  });

/** The records of a case, oldest first, page by page. */
export const historyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['case', id, 'history'],
    queryFn: ({ pageParam }) =>
      ask(
        client.GET('/api/v1/instances/{id}/history', {
          params: { path: { id }, query: { limit: 200, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** The geometry of a chart, which never changes; in the language of its titles. */
export const layoutQuery = (key: string, version: number, detail: 'reader' | 'exact', language: string) =>
  queryOptions({
    queryKey: ['layout', key, version, detail, language],
    queryFn: () =>
      ask(client.GET('/api/v1/definitions/{key}/layout', { params: { path: { key }, query: { version, detail } } })),
    staleTime: Infinity,
  });

/** The start form of a case that has ended, for a new one. */
export const copyQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'copy'],
    queryFn: () => ask(client.GET('/api/v1/instances/{id}/copy', { params: { path: { id } } })),
    staleTime: Infinity,
  });
