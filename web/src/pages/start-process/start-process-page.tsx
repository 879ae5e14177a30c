import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ask, client } from '../../api/client';
import { Problem } from '../../api/problem';
import { copyQuery, definitionQuery } from '../../api/queries';
import type { components } from '../../api/schema';
import type { Definition } from '../../api/types';
import { useOnce } from '../../api/use-once';
import { faultsOf } from '../../form/check';
import { fieldsOf, type FormSchema } from '../../form/field';
import { SchemaForm } from '../../form/schema-form';
import { useDraft } from '../../form/use-draft';
import { useValidData } from '../../form/use-valid-data';
import { filled, initialValues, type Values } from '../../form/values';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { useToast } from '../../ui/toasts';
import styles from './start-process.module.css';
import { Asked } from './asked';
import { ForWhom } from './for-whom';
import { usePrincipals } from './use-principals';

export function StartProcessPage() {
  const { process } = useParams({ from: '/shell/start/$process' });
  const { from } = useSearch({ from: '/shell/start/$process' });
  const definition = useQuery(definitionQuery(process));
  const copy = useQuery({ ...copyQuery(from ?? ''), enabled: from !== undefined });
  if (definition.error) return <Failure error={definition.error} retry={() => void definition.refetch()} />;
  if (!definition.data) return <Skeleton rows={8} />;
  if (from === undefined) return <StartForm key={process} definition={definition.data} />;
  if (copy.error) return <Failure error={copy.error} retry={() => void copy.refetch()} />;
  if (!copy.data) return <Skeleton rows={8} />;
  return <StartForm key={`${process} ${from}`} definition={definition.data} from={from} copy={copy.data} />;
}

interface StartFormProps {
  readonly definition: Definition;
  /** The case that is asked for again, and what of it stands in the form. */
  readonly from?: string;
  readonly copy?: components['schemas']['CopiedFormAnswer'];
}

interface Sent {
  readonly input: Values;
  /** The id of whom the request is, where somebody stands in for him. */
  readonly principal: string | undefined;
}

/** The start form of a process, and beside it what the manual says and who is asked. */
function StartForm({ definition, from, copy }: StartFormProps) {
  const { t, say } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const toast = useToast();
  const schema = definition.startForm as FormSchema;
  const fields = useMemo(() => fieldsOf(schema), [schema]);
  const initial = { ...initialValues(fields), ...(copy ? filled(fields, copy.input) : {}) };
  const name = [definition.key, from].filter(Boolean).join(' ');
  const draft = useDraft(`start ${name}`, initial);
  const forWhom = useDraft(`for ${name}`, {});
  const principals = usePrincipals(definition.key);
  const kept = typeof forWhom.values['id'] === 'string' ? forWhom.values['id'] : undefined;
  // Who stands in no more is not asked for: it is the caller's own request again.
  const onBehalfOf = kept !== undefined && principals?.has(kept) === false ? undefined : kept;
  const leftOut = (copy?.leftOut ?? []).flatMap(({ path, because }) =>
    because === 'notAsked' ? [] : [say(fields.find(({ name }) => name === path.split('.')[0])?.title) || path],
  );
  const valid = useValidData(schema, fields, draft.values);
  const start = useOnce({
    send: ({ input, principal }: Sent, key) =>
      ask(
        client.POST('/api/v1/instances', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            definition: definition.key,
            version: definition.version,
            input,
            ...(principal === undefined ? {} : { onBehalfOf: principal }),
          },
        }),
      ),
    onSuccess: async ({ id, number }) => {
      draft.forget();
      forWhom.forget();
      toast.done(t.start.started(number));
      void queries.invalidateQueries({ queryKey: ['counts'] });
      void queries.invalidateQueries({ queryKey: ['cases'] });
      await navigate({ to: '/cases/$id', params: { id } });
    },
  });
  const problem = start.error instanceof Problem ? start.error : undefined;
  const title = say(definition.startTitle) || say(definition.title);
  return (
    <div className={styles['page']}>
      <div className="stack">
        <PageTitle name={title}>{title}</PageTitle>
        <div className="card stack">
          {copy ? <p className="notice info">{t.trouble.copied([...new Set(leftOut)].join(t.marks.and))}</p> : null}
          {draft.isRestored || forWhom.isRestored ? <p className="notice info">{t.decide.draft}</p> : null}
          {problem && problem.errors.length === 0 ? <Failure error={problem} retry={start.retry} /> : null}
          <ForWhom
            principals={principals}
            chosen={onBehalfOf}
            onChoose={(id) => forWhom.change(id === undefined ? {} : { id })}
          />
          <SchemaForm
            schema={schema}
            fields={fields}
            values={draft.values}
            onChange={draft.change}
            faults={problem ? faultsOf(problem.errors) : {}}
            onSubmit={(data) => (start.isPending ? undefined : start.mutate({ input: data, principal: onBehalfOf }))}
          >
            <div className="row">
              <button type="submit" className="button primary" aria-disabled={start.isPending}>
                {start.isPending ? t.decide.sending : t.start.begin}
              </button>
            </div>
          </SchemaForm>
        </div>
      </div>
      <Asked definition={definition} input={valid} onBehalfOf={onBehalfOf} />
    </div>
  );
}
