import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ask, client } from '../../api/client';
import type { ManyAct } from '../../api/operations';
import { definitionQuery } from '../../api/queries';
import type { Instance } from '../../api/types';
import { TargetStates } from '../../case/target-states';
import { useLanguage } from '../../language/language';
import { ReasonForm } from './reason-form';
import type { useMany } from './use-many';
import { useTexts } from './use-texts';

interface ManyFormProps {
  readonly process: string | undefined;
  readonly chosen: readonly Instance[];
  readonly run: ReturnType<typeof useMany>['run'];
}

const acts: readonly ManyAct[] = ['suspend', 'resume', 'terminate', 'modify', 'modify/confirm', 'modify/cancel'];

/** What to do with the chosen cases; then why. */
export function ManyForm({ process, chosen, run }: ManyFormProps) {
  const texts = useTexts();
  const { say } = useLanguage();
  const id = useId();
  const [act, setAct] = useState<ManyAct>('suspend');
  const [to, setTo] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const { data: definition } = useQuery({ ...definitionQuery(process ?? ''), enabled: process !== undefined });
  const ready = chosen.length > 0 && (act !== 'modify' || to.length > 0);
  const verb = texts.cases.begin(texts.cases.acts[act], chosen.length);
  const begin = (reason: string): void => {
    setAsking(false);
    const named = chosen.map((one) => ({ id: one.id, name: `${one.number} ${say(one.subject)}` }));
    void run(named, (ids, key) =>
      ask(
        client.POST('/api/v1/instances/administer-many', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ids, act, reason, ...(act === 'modify' ? { to: [...to] } : {}) },
        }),
      ),
    );
  };
  return (
    <div className="card stack">
      <div className="row">
        <label htmlFor={id}>{texts.cases.act}</label>
        <select
          id={id}
          className="field"
          style={{ width: 'auto' }}
          value={act}
          onChange={({ target }) => setAct(acts.find((one) => one === target.value) ?? 'suspend')}
        >
          {acts.map((one) => (
            <option key={one} value={one}>
              {texts.cases.acts[one]}
            </option>
          ))}
        </select>
        <span className="meta" role="status">
          {texts.cases.chosen(chosen.length)}
        </span>
        <button
          type="button"
          className={`button ${act === 'terminate' ? 'adverse' : 'primary'}`}
          aria-disabled={!ready}
          onClick={() => (ready ? setAsking(true) : undefined)}
        >
          {verb}
        </button>
      </div>
      {act === 'modify' && !definition ? <p className="meta">{texts.cases.pickProcess}</p> : null}
      {act === 'modify' && definition ? (
        <TargetStates definition={definition} label={texts.cases.to} chosen={to} onChange={setTo} />
      ) : null}
      {asking ? (
        <ReasonForm title={verb} label={texts.cases.reason} onClose={() => setAsking(false)} onSubmit={begin} />
      ) : null}
    </div>
  );
}
