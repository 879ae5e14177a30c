import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ActBody, TaskAct } from '../api/acts';
import { ask, client } from '../api/client';
import { Problem } from '../api/problem';
import { instanceQuery } from '../api/queries';
import type { OpenTask } from '../api/types';
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

interface ActDrawerProps {
  readonly instanceId: string;
  readonly number: string;
  readonly task: OpenTask;
  readonly act: TaskAct;
  readonly onClose: () => void;
}

const nothing: FormSchema = { type: 'object', properties: {} };

/** An act on a task with its form: to hand it on, to ask somebody, to add a signer, to remind. */
export function ActDrawer({ instanceId, number, task, act, onClose }: ActDrawerProps) {
  const { t, say } = useLanguage();
  const queries = useQueryClient();
  const toast = useToast();
  const schema = (act.form as FormSchema | null) ?? nothing;
  const fields = useMemo(() => fieldsOf(schema), [schema]);
  const draft = useDraft(`${task.id} ${act.type}`, {});
  const title = say(act.title);
  const done = useOnce({
    send: (data: Values, key) =>
      ask(
        // Which act it is, and its form, is known when it is chosen.
        client.POST(`/api/v1/tasks/{id}/${act.name as 'transfer'}`, {
          params: { path: { id: task.id }, header: { 'Idempotency-Key': key } },
          body: data as ActBody,
        }),
      ),
    onSuccess: (instance) => {
      draft.forget();
      if ('number' in instance) queries.setQueryData(instanceQuery(instanceId).queryKey, instance);
      toast.done(`${title}${t.marks.colon}${number}`);
      onClose();
    },
    onSettled: () => {
      for (const queryKey of [['case', instanceId], ['tasks'], ['counts']])
        void queries.invalidateQueries({ queryKey });
    },
  });
  const problem = done.error instanceof Problem ? done.error : undefined;
  return (
    <Drawer title={`${title} · ${say(task.title)}`} open onClose={onClose}>
      {problem && problem.errors.length === 0 ? <Failure error={problem} retry={done.retry} /> : null}
      <SchemaForm
        schema={schema}
        fields={fields}
        values={draft.values}
        onChange={draft.change}
        faults={problem ? faultsOf(problem.errors) : {}}
        onSubmit={(data) => (done.isPending ? undefined : done.mutate(data))}
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
