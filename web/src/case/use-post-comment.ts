import { useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../api/client';
import { useOnce } from '../api/use-once';

/** Says something of a case to all who may see it: once, however often it is tried. */
export function usePostComment(instanceId: string, onPosted?: () => void) {
  const queries = useQueryClient();
  return useOnce({
    send: (text: string, key) =>
      ask(
        client.POST('/api/v1/instances/{id}/comments', {
          params: { path: { id: instanceId }, header: { 'Idempotency-Key': key } },
          body: { text },
        }),
      ),
    onSuccess: () => {
      onPosted?.();
      void queries.invalidateQueries({ queryKey: ['case', instanceId] });
    },
  });
}
