import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, client } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];

export type Incident = Schemas['IncidentAnswer'];
export type IncidentCause = Schemas['IncidentCauseAnswer'];
export type CaseName = Schemas['CaseNameAnswer'];
export type ListedTimer = Schemas['ArmedTimerAnswer'];
export type Delivery = Schemas['DeliveryAnswer'];
export type ManyAct = Schemas['AdministerManyRequest']['act'];
export type Refused = { readonly detail?: string; readonly title?: string };

const onwards = ({ nextCursor }: { readonly nextCursor: string | null }): string | undefined => nextCursor ?? undefined;
const from = (cursor: string): { readonly cursor?: string } => (cursor === '' ? {} : { cursor });

/** Everything that administrators look at; what they do refreshes all of it. */
export const operationsKey = ['operations'] as const;

/** Why incidents are open. */
export const causesQuery = infiniteQueryOptions({
  queryKey: [...operationsKey, 'causes'],
  queryFn: ({ pageParam }) =>
    ask(client.GET('/api/v1/incidents/causes', { params: { query: { limit: 50, ...from(pageParam) } } })),
  initialPageParam: '',
  getNextPageParam: onwards,
});

/** The open incidents of one cause, newest first. */
export const incidentsQuery = (cause: string) =>
  infiniteQueryOptions({
    queryKey: [...operationsKey, 'incidents', cause],
    queryFn: ({ pageParam }) =>
      ask(client.GET('/api/v1/incidents', { params: { query: { limit: 100, cause, ...from(pageParam) } } })),
    initialPageParam: '',
    getNextPageParam: onwards,
  });

export type TimerState = 'late' | 'waiting' | 'givenUp';

export const timersQuery = (state: TimerState) =>
  infiniteQueryOptions({
    queryKey: [...operationsKey, 'timers', state],
    queryFn: ({ pageParam }) =>
      ask(client.GET('/api/v1/timers', { params: { query: { limit: 50, state, ...from(pageParam) } } })),
    initialPageParam: '',
    getNextPageParam: onwards,
  });

export type DeliveryState = 'waiting' | 'givenUp';

export const deliveriesQuery = (state: DeliveryState) =>
  infiniteQueryOptions({
    queryKey: [...operationsKey, 'deliveries', state],
    queryFn: ({ pageParam }) =>
      ask(client.GET('/api/v1/deliveries', { params: { query: { limit: 50, state, ...from(pageParam) } } })),
    initialPageParam: '',
    getNextPageParam: onwards,
  });

export const statusQuery = queryOptions({
  queryKey: [...operationsKey, 'status'],
  queryFn: () => ask(client.GET('/api/v1/operations/status')),
});
