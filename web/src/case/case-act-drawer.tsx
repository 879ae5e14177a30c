import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ask, client } from '../api/client';
import { Problem } from '../api/problem';
import { definitionQuery } from '../api/queries';
import type { Instance } from '../api/types';
import { useOnce } from '../api/use-once';
import { faultsOf } from '../form/check';
import { fieldsOf, type FormSchema } from '../form/field';
import { SchemaForm } from '../form/schema-form';
import { useDraft } from '../form/use-draft';
import type { Values } from '../form/values';
import { useLanguage } from '../language/language';
import { Drawer } from '../ui/drawer';
import { Failure } from '../ui/failure';
import { useToast } from '../ui/toasts';
import type { CaseAct } from './case-acts';
import { TargetStates } from './target-states';

interface CaseActDrawerProps {
  readonly instance: Instance;
  readonly act: CaseAct;
  readonly onClose: () => void;
}

interface Sent {
  readonly data: Values;
  readonly targets: readonly string[];
}

const paths = {
  withdraw: 'withdraw',
  takeBack: 'take-back',
  suspend: 'suspend',
  resume: 'resume',
  confirmModification: 'modify/confirm',
  cancelModification: 'modify/cancel',
} as const;

function send(id: string, act: CaseAct, data: Values, to: readonly string[], key: string): Promise<unknown> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  if (act === 'cc')
    return ask(client.POST('/api/v1/instances/{id}/cc', { params, body: { users: [String(data['reader'])] } }));
  const body = { reason: String(data['reason']) };
  if (act === 'modify')
    return ask(client.POST('/api/v1/instances/{id}/modify', { params, body: { ...body, to: [...to] } }));
  if (act === 'terminate') return ask(client.POST('/api/v1/instances/{id}/terminate', { params, body }));
  return ask(client.POST(`/api/v1/instances/{id}/${paths[act]}`, { params, body }));
}

/** An act on a case as a whole, with its reason; a copy with its reader. */
export function CaseActDrawer({ instance, act, onClose }: CaseActDrawerProps) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const toast = useToast();
  const [to, setTo] = useState<readonly string[]>([]);
  const { key: process, version } = instance.definition;
  const { data: definition } = useQuery({ ...definitionQuery(process, version), enabled: act === 'modify' });
  const title = t.kase[act];
  const name = act === 'cc' ? 'reader' : 'reason';
  const schema = useMemo((): FormSchema => {
    const label = { zh: t.kase[name], en: t.kase[name] };
    const one: FormSchema =
      name === 'reader'
        ? { type: 'string', 'x-title': label, 'x-directory': 'person' }
        : { type: 'string', 'x-title': label, maxLength: 2000 };
    return { type: 'object', required: [name], properties: { [name]: one } };
  }, [name, t]);
  const fields = useMemo(() => fieldsOf(schema), [schema]);
  const draft = useDraft(`${instance.id} ${act}`, {});
  const done = useOnce({
    send: ({ data, targets }: Sent, key) => send(instance.id, act, data, targets, key),
    onSuccess: () => {
      draft.forget();
      toast.done(`${title}${t.marks.colon}${instance.number}`);
      onClose();
    },
    onSettled: () => {
      for (const queryKey of [['case', instance.id], ['tasks'], ['counts']])
        void queries.invalidateQueries({ queryKey });
    },
  });
  const problem = done.error instanceof Problem ? done.error : undefined;
  return (
    <Drawer title={title} open onClose={onClose}>
      {problem ? <Failure error={problem} retry={done.retry} /> : null}
      {act === 'modify' ? <p className="notice">{t.kase.modifyHint}</p> : null}
      {act === 'modify' && definition ? (
        <TargetStates definition={definition} label={t.kase.modifyTo} chosen={to} onChange={setTo} />
      ) : null}
      <SchemaForm
        schema={schema}
        fields={fields}
        values={draft.values}
        onChange={draft.change}
        faults={problem ? faultsOf(problem.errors) : {}}
        onSubmit={(data) => (done.isPending ? undefined : done.mutate({ data, targets: to }))}
      >
        <div className="row">
          <button type="submit" className="button primary" aria-disabled={done.isPending}>
            {done.isPending ? t.decide.sending : title}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t.decide.cancel}
          </button>
        </div>
      </SchemaForm>
    </Drawer>
  );
}
