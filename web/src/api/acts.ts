import { queryOptions } from '@tanstack/react-query';
import { ask, client } from './client';
import type { components } from './schema';

export type TaskAct = components['schemas']['TaskActAnswer'];
export type ActBody = components['schemas']['TransferRequest'];

/** Everything that people do with tasks besides deciding them. */
export const actsQuery = queryOptions({
  queryKey: ['task-acts'],
  queryFn: () => ask(client.GET('/api/v1/task-acts')),
  staleTime: Infinity,
});
