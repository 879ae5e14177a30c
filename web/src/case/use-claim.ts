import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../api/client';
import { newKey } from '../api/key';
import { Problem } from '../api/problem';
import type { Task } from '../api/types';
import { useToast } from '../ui/toasts';

/** Claims a task of a list, or gives back the own one. */
export function useClaim(): (task: Task) => void {
  const queries = useQueryClient();
  const toast = useToast();
  const { mutate } = useMutation({
    mutationFn: ({ task: { id, assignee }, key }: { readonly task: Task; readonly key: string }) =>
      ask(
        client.POST(assignee ? '/api/v1/tasks/{id}/release' : '/api/v1/tasks/{id}/claim', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onError: (error) => toast.failed(error instanceof Problem ? error.title : String(error), error.message),
    onSettled: (_, __, { task: { instanceId } }) => {
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      void queries.invalidateQueries({ queryKey: ['counts'] });
      void queries.invalidateQueries({ queryKey: ['case', instanceId] });
    },
  });
  return (task) => mutate({ task, key: newKey() });
}
