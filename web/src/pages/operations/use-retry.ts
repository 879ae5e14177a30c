import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ask, client } from '../../api/client';
import { newKey } from '../../api/key';
import { operationsKey } from '../../api/operations';
import { isPassing, Problem } from '../../api/problem';
import { useToast } from '../../ui/toasts';
import { useLanguage } from '../../language/language';
import { useTexts } from './use-texts';

/** Does again what was given up: fires a timer, delivers once more. */
export function useRetry(what: 'timers' | 'deliveries'): (id: string) => void {
  const { t } = useLanguage();
  const texts = useTexts();
  const toast = useToast();
  const queries = useQueryClient();
  const key = useRef(newKey());
  const { mutate, isPending } = useMutation({
    mutationFn: (id: string) => {
      const params = { path: { id }, header: { 'Idempotency-Key': key.current } };
      return what === 'timers'
        ? ask(client.POST('/api/v1/timers/{id}/retry', { params }))
        : ask(client.POST('/api/v1/deliveries/{id}/retry', { params }));
    },
    onSuccess: () => toast.done(`${texts.retry}${t.marks.colon}${texts.succeeded}`),
    onError: (error) => toast.failed(texts.retry, error instanceof Problem ? error.detail : String(error)),
    onSettled: (_, error) => {
      if (!error || !isPassing(error)) key.current = newKey();
      void queries.invalidateQueries({ queryKey: operationsKey });
    },
  });
  return (id) => (isPending ? undefined : mutate(id));
}
