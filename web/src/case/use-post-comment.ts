import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ask, client } from '../api/client';
import { newKey } from '../api/key';
import { isPassing } from '../api/problem';

/** Says something of a case to all who may see it: once, however often it is tried. */
export function usePostComment(instanceId: string, onPosted?: () => void) {
  const queries = useQueryClient();
  const key = useRef(newKey());
  return useMutation({
    mutationFn: (text: string) =>
      ask(
        client.POST('/api/v1/instances/{id}/comments', {
          params: { path: { id: instanceId }, header: { 'Idempotency-Key': key.current } },
          body: { text },
        }),
      ),
    onSuccess: () => {
      key.current = newKey();
      onPosted?.();
      void queries.invalidateQueries({ queryKey: ['case', instanceId] });
    },
    onError: (error) => {
      if (!isPassing(error)) key.current = newKey();
    },
  });
}
