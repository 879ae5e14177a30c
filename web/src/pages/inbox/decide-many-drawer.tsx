import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask, client } from '../../api/client';
import type { Task } from '../../api/types';
import { useOnce } from '../../api/use-once';
import { fieldsOf } from '../../form/field';
import { SchemaForm } from '../../form/schema-form';
import { useDraft } from '../../form/use-draft';
import { initialValues, type Values } from '../../form/values';
import { useLanguage } from '../../language/language';
import { Drawer } from '../../ui/drawer';
import { Failure } from '../../ui/failure';
import { useToast } from '../../ui/toasts';
import type { CommonDecision } from './common-decisions';

interface DecideManyDrawerProps {
  readonly tasks: readonly Task[];
  readonly decision: CommonDecision;
  readonly onClose: () => void;
  readonly onKeep: (taskIds: readonly string[]) => void;
}

const mostAtOnce = 100;

/** One decision with one form for many tasks. Each answers for itself: what was refused stays selected, with its reason. */
export function DecideManyDrawer({ tasks, decision, onClose, onKeep }: DecideManyDrawerProps) {
  const { t, say } = useLanguage();
  const queries = useQueryClient();
  const toast = useToast();
  const fields = useMemo(() => fieldsOf(decision.form), [decision]);
  const draft = useDraft(`many ${decision.type}`, initialValues(fields));
  const title = say(decision.title);
  const decided = tasks.slice(0, mostAtOnce);
  const send = useOnce({
    send: (data: Values, key) =>
      ask(
        client.POST('/api/v1/tasks/decide-many', {
          params: { header: { 'Idempotency-Key': key } },
          body: { items: decided.map(({ id }) => ({ taskId: id, event: decision.type, data })) },
        }),
      ),
    onSuccess: ({ items }) => {
      draft.forget();
      const refused = items.filter(({ problem }) => problem);
      const done = items.length - refused.length;
      if (done > 0) toast.done(t.desk.decided(title, done));
      if (refused.length > 0)
        toast.failed(
          t.desk.notDecided(refused.length),
          [...new Set(refused.map(({ problem }) => problem?.detail ?? ''))].join('\n'),
        );
      onKeep(refused.map(({ taskId }) => taskId));
      onClose();
    },
    onSettled: () => {
      for (const queryKey of [['tasks'], ['counts'], ['case'], ['cases']]) void queries.invalidateQueries({ queryKey });
    },
  });
  return (
    <Drawer title={`${title} · ${t.desk.selected(decided.length)}`} open onClose={onClose}>
      {send.error ? <Failure error={send.error} retry={send.retry} /> : null}
      <ul>
        {decided.map(({ id, subject, instanceNumber }) => (
          <li key={id} className="wrap">
            {say(subject)} <span className="meta mono">{instanceNumber}</span>
          </li>
        ))}
      </ul>
      <SchemaForm
        schema={decision.form}
        fields={fields}
        values={draft.values}
        onChange={draft.change}
        faults={{}}
        onSubmit={(data) => (send.isPending ? undefined : send.mutate(data))}
      >
        <div className="row">
          <button type="submit" className="button primary" aria-disabled={send.isPending}>
            {send.isPending ? t.decide.sending : title}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t.decide.cancel}
          </button>
        </div>
      </SchemaForm>
    </Drawer>
  );
}
