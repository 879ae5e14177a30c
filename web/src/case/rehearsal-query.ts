import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask, client } from '../api/client';
import type { AvailableEvent, Instance } from '../api/types';
import type { Values } from '../form/values';

/** What a verb would do with such a form; nothing of it happens. */
export const rehearsalQuery = ({ id, revision }: Instance, { type, taskId }: AvailableEvent, data: Values) =>
  queryOptions({
    queryKey: ['rehearsal', id, revision, type, taskId, data],
    queryFn: () =>
      ask(
        client.POST('/api/v1/instances/{id}/events', {
          params: { path: { id }, query: { dryRun: 'true' }, header: { 'If-Match': `"${revision}"` } },
          body: { type, data, ...(taskId ? { taskId } : {}) },
        }),
      ),
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
