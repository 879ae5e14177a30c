import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../../api/client';
import { newKey } from '../../api/key';
import { operationsKey, type Incident } from '../../api/operations';
import { Problem } from '../../api/problem';
import { useToast } from '../../ui/toasts';
import { useLanguage } from '../../language/language';
import { useTexts } from './use-texts';

/** What an administrator does about one incident. */
export type IncidentAct = { readonly incident: Incident } & (
  | { readonly act: 'retry' }
  | { readonly act: 'resolve'; readonly note: string }
  | { readonly act: 'assign'; readonly to?: string }
);

function send(wanted: IncidentAct & { readonly key: string }): Promise<unknown> {
  const params = { path: { id: wanted.incident.id }, header: { 'Idempotency-Key': wanted.key } };
  switch (wanted.act) {
    case 'retry':
      return ask(client.POST('/api/v1/incidents/{id}/retry', { params }));
    case 'resolve':
      return ask(client.POST('/api/v1/incidents/{id}/resolve', { params, body: { note: wanted.note } }));
    case 'assign':
      return ask(
        client.POST('/api/v1/incidents/{id}/assign', {
          params,
          body: wanted.to === undefined ? {} : { to: wanted.to },
        }),
      );
  }
}

export function useIncident(): (wanted: IncidentAct) => void {
  const { t } = useLanguage();
  const texts = useTexts();
  const toast = useToast();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: send,
    onSuccess: (_, { act }) => toast.done(`${texts[act]}${t.marks.colon}${texts.succeeded}`),
    onError: (error, { act }) => toast.failed(texts[act], error instanceof Problem ? error.detail : String(error)),
    onSettled: () => void queries.invalidateQueries({ queryKey: operationsKey }),
  });
  return (wanted) => (isPending ? undefined : mutate({ ...wanted, key: newKey() }));
}
