import { queryOptions } from '@tanstack/react-query';
import { ask, client } from './client';
import type { components } from './schema';

export type Condition = components['schemas']['ConditionAnswer'];

/** Why somebody may, or may not, send an event now. */
export const whyQuery = (id: string, type: string, taskId: string | null) =>
  queryOptions({
    queryKey: ['case', id, 'why', type, taskId],
    queryFn: () =>
      ask(
        client.GET('/api/v1/instances/{id}/events/{type}/why', {
          params: { path: { id, type }, query: taskId === null ? {} : { taskId } },
        }),
      ),
    staleTime: 0,
  });
