import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask, client } from './client';
import type { components, paths } from './schema';

type Schemas = components['schemas'];
export type Person = Schemas['UserAnswer'];
export type Department = Schemas['DepartmentAnswer'];
export type RoleHolders = Schemas['RoleAnswer'];

const limit = 200;

export const departmentsQuery = queryOptions({
  queryKey: ['directory', 'departments'],
  queryFn: () => ask(client.GET('/api/v1/departments', { params: { query: { limit } } })),
  staleTime: 60_000,
});

export const rolesQuery = queryOptions({
  queryKey: ['directory', 'roles'],
  queryFn: () => ask(client.GET('/api/v1/roles', { params: { query: { limit } } })),
  staleTime: 60_000,
});

/** The active people who are meant by what somebody types, best first. */
export const pickedPeopleQuery = (q: string) =>
  queryOptions({
    queryKey: ['directory', 'picker', q],
    queryFn: () => ask(client.GET('/api/v1/users', { params: { query: { q, active: 'true', limit: 20 } } })),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['directory', 'person', id],
    queryFn: () => ask(client.GET('/api/v1/users/{id}', { params: { path: { id } } })),
    staleTime: 60_000,
  });

export interface PeopleFilter {
  readonly q?: string;
  readonly department?: string;
  readonly role?: NonNullable<paths['/api/v1/users']['get']['parameters']['query']>['role'];
  readonly active?: 'true' | 'false';
}

/** People, page by page. */
export const peopleQuery = (filter: PeopleFilter) =>
  infiniteQueryOptions({
    queryKey: ['directory', 'people', filter],
    queryFn: ({ pageParam }) =>
      ask(
        client.GET('/api/v1/users', {
          params: { query: { ...filter, limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** What somebody holds, page by page. */
export const holdingsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['directory', 'holdings', id],
    queryFn: ({ pageParam }) =>
      ask(
        client.GET('/api/v1/users/{id}/holdings', {
          params: { path: { id }, query: { limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: () => ask(client.GET('/api/v1/search', { params: { query: { q } } })),
    placeholderData: keepPreviousData,
  });
