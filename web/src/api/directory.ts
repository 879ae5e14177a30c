import { queryOptions } from '@tanstack/react-query';
import { ask, client } from './client';

const limit = 200;

/** People to choose from: the first two hundred. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => ask(client.GET('/api/v1/users', { params: { query: { limit } } })),
  staleTime: 300_000,
});

export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: () => ask(client.GET('/api/v1/departments', { params: { query: { limit } } })),
  staleTime: 300_000,
});
