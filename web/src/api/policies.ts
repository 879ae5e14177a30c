import { queryOptions } from '@tanstack/react-query';
import { ask, client } from './client';
import type { components } from './schema';

export type Policy = components['schemas']['PolicyAnswer'];
export type Reminders = components['schemas']['RemindersAnswer'];
export type Parameter = components['schemas']['PolicyParameterAnswer'];

export const policyQuery = (definition: string) =>
  queryOptions({
    queryKey: ['policies', definition],
    queryFn: () => ask(client.GET('/api/v1/policies/{definition}', { params: { path: { definition } } })),
  });

/** The last settings, newest first. */
export const policyHistoryQuery = (definition: string) =>
  queryOptions({
    queryKey: ['policies', definition, 'history'],
    queryFn: () =>
      ask(
        client.GET('/api/v1/policies/{definition}/history', { params: { path: { definition }, query: { limit: 50 } } }),
      ),
  });

/** How tasks remind where their process says nothing of its own. */
export const remindersQuery = queryOptions({
  queryKey: ['policies', 'reminders of the house'],
  queryFn: () => ask(client.GET('/api/v1/reminders')),
});
