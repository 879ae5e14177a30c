import { queryOptions } from '@tanstack/react-query';
import { ask, client } from '../api/client';

/** The chain of a case, verified in this browser. What hashes is loaded when somebody asks. */
export const chainQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'chain'],
    queryFn: async () => (await import('./verify-case')).verifyCase(id),
  });

/** The case replayed on the server, and every hash compared. Only when somebody asks for it: it walks the whole history. */
export const replayedQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'replayed'],
    queryFn: () => ask(client.POST('/api/v1/instances/{id}/verify', { params: { path: { id } } })),
    enabled: false,
    retry: false,
  });
