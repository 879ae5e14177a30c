import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { newKey } from '../api/key';
import { isPassing, Problem } from '../api/problem';
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
  const key = useRef(newKey());
  const fields = useMemo(() => fieldsOf(schema), [schema]);
  const [values, setValues] = useState<Values>(initial);
  const saved = useMutation({
    mutationFn: (data: Values) => send(data, key.current),
    onSuccess: () => {
      toast.done(`${title}${c.colon}${c.saved}`);
      onClose();
    },
    onError: (error) => {
      if (!isPassing(error)) key.current = newKey();
    },
    onSettled: () => void queries.invalidateQueries(),
  });
  const problem = saved.error instanceof Problem ? saved.error : undefined;
  const faults = useMemo(() => (problem ? faultsOf(problem.errors) : {}), [problem]);
  return (
    <Drawer title={title} open onClose={onClose}>
      {saved.error && Object.keys(faults).length === 0 ? <Failure error={saved.error} /> : null}
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
