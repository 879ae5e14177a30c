import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../api/client';
import { newKey } from '../api/key';
import { Problem } from '../api/problem';
import { instanceQuery } from '../api/queries';
import { useToast } from '../ui/toasts';

type Act = 'claim' | 'release';

/** Acts on a task at once, and undoes nothing silently: a refusal is told. */
export function useTaskAct(instanceId: string) {
  const queries = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ taskId, act }: { readonly taskId: string; readonly act: Act }) =>
      ask(
        client.POST('/api/v1/tasks/{id}/{act}', {
          params: { path: { id: taskId, act }, header: { 'Idempotency-Key': newKey() } },
        }),
      ),
    onSuccess: (instance) => {
      queries.setQueryData(instanceQuery(instanceId).queryKey, instance);
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      void queries.invalidateQueries({ queryKey: ['counts'] });
      void queries.invalidateQueries({ queryKey: ['case', instanceId, 'history'] });
    },
    onError: (error) => {
      toast.failed(error instanceof Problem ? error.title : String(error), error.message);
      void queries.invalidateQueries({ queryKey: ['case', instanceId] });
    },
  });
}
