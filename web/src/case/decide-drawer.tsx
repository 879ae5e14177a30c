import { useMemo, useState } from 'react';
import type { AvailableEvent, Instance } from '../api/types';
import { faultsOf } from '../form/check';
import { fieldsOf, type FormSchema } from '../form/field';
import { SchemaForm } from '../form/schema-form';
import { useDraft } from '../form/use-draft';
import { useValidData } from '../form/use-valid-data';
import { initialValues, isEmpty } from '../form/values';
import { useLanguage } from '../language/language';
import { AskFirst } from '../ui/ask-first';
import { Drawer } from '../ui/drawer';
import { Preview } from './preview';
import { Refused } from './refused';
import { useDecision } from './use-decision';

interface DecideDrawerProps {
  readonly instance: Instance;
  readonly verb: AvailableEvent;
  readonly onClose: () => void;
  readonly onDecided?: () => void;
}

const nothing: FormSchema = { type: 'object', properties: {} };

/** A verb with its form, over the case that it decides. */
export function DecideDrawer({ instance, verb, onClose, onDecided }: DecideDrawerProps) {
  const { t, say } = useLanguage();
  const schema = (verb.form as FormSchema | null) ?? nothing;
  const fields = useMemo(() => fieldsOf(schema), [schema]);
  const initial = useMemo(() => initialValues(fields), [fields]);
  const draft = useDraft(`${instance.id} ${verb.type}`, initial);
  const valid = useValidData(schema, fields, draft.values);
  const [isLeaving, setLeaving] = useState(false);
  const title = say(verb.title) || verb.type;
  const decision = useDecision(instance, verb, () => {
    draft.forget();
    onClose();
    onDecided?.();
  });
  const { problem } = decision;
  const leave = (): void => {
    if (isEmpty(draft.values) || draft.values === initial) onClose();
    else setLeaving(true);
  };
  return (
    <Drawer title={`${title} · ${instance.number}`} open onClose={leave}>
      {draft.isRestored ? <p className="notice info">{t.decide.draft}</p> : null}
      {problem && problem.status !== 422 ? (
        <Refused
          problem={problem}
          instance={instance}
          verb={verb}
          values={draft.values}
          onAnyway={decision.sendAgain}
          onAgain={decision.repeat}
        />
      ) : null}
      {problem?.status === 422 && problem.errors.length === 0 ? (
        <p className="notice bad" role="alert">
          {problem.detail}
        </p>
      ) : null}
      <SchemaForm
        schema={schema}
        fields={fields}
        values={draft.values}
        onChange={draft.change}
        faults={problem ? faultsOf(problem.errors) : {}}
        onSubmit={decision.send}
      >
        <Preview instance={instance} verb={verb} data={valid} />
        <div className="row">
          <button type="submit" className="button primary" aria-disabled={decision.isSending}>
            {decision.isSending ? t.decide.sending : title}
          </button>
          <button type="button" className="button" onClick={leave}>
            {t.decide.cancel}
          </button>
        </div>
      </SchemaForm>
      <AskFirst
        open={isLeaving}
        title={t.decide.discard}
        hint={t.decide.discardHint}
        yes={t.decide.drop}
        no={t.decide.keep}
        onNo={() => setLeaving(false)}
        onYes={() => {
          draft.forget();
          onClose();
        }}
      />
    </Drawer>
  );
}
