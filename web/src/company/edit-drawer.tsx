import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { Problem } from '../api/problem';
import { useOnce } from '../api/use-once';
import { faultsOf } from '../form/check';
import { fieldsOf, type FormSchema } from '../form/field';
import { SchemaForm } from '../form/schema-form';
import type { Values } from '../form/values';
import { useLanguage } from '../language/language';
import { Drawer } from '../ui/drawer';
import { Failure } from '../ui/failure';
import { useToast } from '../ui/toasts';
import { useTexts } from './texts';

interface EditDrawerProps {
  readonly title: string;
  readonly schema: FormSchema;
  readonly initial?: Values;
  /** What the button says. */
  readonly verb?: string;
  /** @param key the `Idempotency-Key` of this form: repeated it does the same once */
  readonly send: (data: Values, key: string) => Promise<unknown>;
  readonly onClose: () => void;
  /** Above the buttons: what the fields of the form do not ask. */
  readonly children?: ReactNode;
}

/** A form over the page; what the server says stands at its field, and what was changed is read anew. */
export function EditDrawer({ title, schema, initial = {}, verb, send, onClose, children }: EditDrawerProps) {
  const c = useTexts();
  const { t } = useLanguage();
  const queries = useQueryClient();
  const toast = useToast();
  const fields = useMemo(() => fieldsOf(schema), [schema]);
  const [values, setValues] = useState<Values>(initial);
  const saved = useOnce({
    send,
    onSuccess: () => {
      toast.done(`${title}${c.colon}${c.saved}`);
      onClose();
    },
    onSettled: () => void queries.invalidateQueries(),
  });
  const problem = saved.error instanceof Problem ? saved.error : undefined;
  const faults = useMemo(() => (problem ? faultsOf(problem.errors) : {}), [problem]);
  return (
    <Drawer title={title} open onClose={onClose}>
      {saved.error && Object.keys(faults).length === 0 ? <Failure error={saved.error} retry={saved.retry} /> : null}
      <SchemaForm
        schema={schema}
        fields={fields}
        values={values}
        onChange={setValues}
        faults={faults}
        onSubmit={(data) => (saved.isPending ? undefined : saved.mutate(data))}
      >
        {children}
        <div className="row">
          <button type="submit" className="button primary" aria-disabled={saved.isPending}>
            {saved.isPending ? t.decide.sending : (verb ?? c.save)}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t.decide.cancel}
          </button>
        </div>
      </SchemaForm>
    </Drawer>
  );
}
