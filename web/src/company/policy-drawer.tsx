import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { ask, client } from '../api/client';
import { departmentsQuery } from '../api/directory';
import type { Policy } from '../api/policies';
import { Problem } from '../api/problem';
import type { components } from '../api/schema';
import type { Definition } from '../api/types';
import { useOnce } from '../api/use-once';
import { faultsOf } from '../form/check';
import { useLanguage, type Localized } from '../language/language';
import { Drawer } from '../ui/drawer';
import { Failure } from '../ui/failure';
import { useToast } from '../ui/toasts';
import { ParameterInput } from './parameter-input';
import { draftOf, house, pathOf, requestOf, valueIn, withValue, type PolicyDraft } from './policy-draft';
import { useTexts } from './texts';

interface PolicyDrawerProps {
  readonly definition: Definition;
  readonly policy: Policy;
  readonly onClose: () => void;
}

/** Sets the parameters of a process, for the house or for a department that differs. */
export function PolicyDrawer({ definition, policy, onClose }: PolicyDrawerProps) {
  const c = useTexts();
  const { t, say } = useLanguage();
  const id = useId();
  const queries = useQueryClient();
  const toast = useToast();
  const box = useRef<HTMLFormElement>(null);
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  const [draft, setDraft] = useState<PolicyDraft>(() => draftOf(definition, policy));
  const [place, setPlace] = useState(house);
  const [reason, setReason] = useState('');
  const saved = useOnce({
    send: (body: components['schemas']['SetPolicyRequest'], key) =>
      ask(
        client.PUT('/api/v1/policies/{definition}', {
          params: {
            path: { definition: definition.key },
            header: { 'If-Match': `"${policy.version}"`, 'Idempotency-Key': key },
          },
          body,
        }),
      ),
    onSuccess: () => {
      toast.done(`${say(definition.title)}${c.colon}${c.saved}`);
      onClose();
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['policies'] }),
  });
  const problem = saved.error instanceof Problem ? saved.error : undefined;
  const faults = useMemo(() => (problem ? faultsOf(problem.errors) : {}), [problem]);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  const faultOf = (path: string): string | undefined => faults[`${pathOf(draft, place)}${path}`];
  const shown = Object.keys(faults);
  const part = draft[place] ?? { values: {} };
  const placeName = (one: string): string =>
    one === house ? c.policies.house : say(departments.find((known) => known.id === one)?.name) || one;
  return (
    <Drawer title={`${c.policies.edit} · ${say(definition.title)}`} open onClose={onClose}>
      <p className="hint">{c.policies.hint}</p>
      {saved.error && (shown.length === 0 || problem?.status === 412) ? (
        <Failure error={saved.error} retry={saved.retry} />
      ) : null}
      {shown.length > 0 ? (
        <div className="notice bad" role="alert">
          <strong>{t.form.summary(shown.length)}</strong>
          <ul>
            {shown.map((path) => {
              const parameter = definition.policy.find(({ key }) => path.endsWith(`values.${key}`));
              return <li key={path}>{`${parameter ? say(parameter.title) : path}${c.colon}${faults[path]}`}</li>;
            })}
          </ul>
        </div>
      ) : null}
      <form
        ref={box}
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!saved.isPending)
            saved.mutate({ ...requestOf(draft), reason } as unknown as components['schemas']['SetPolicyRequest']);
        }}
      >
        <div>
          <label className="label" htmlFor={`${id}-place`}>
            {c.policies.place}
          </label>
          <div className="row">
            <select
              id={`${id}-place`}
              className="field"
              style={{ flex: 1, width: 'auto' }}
              value={place}
              onChange={({ target }) => {
                const chosen = target.value;
                if (!Object.hasOwn(draft, chosen)) setDraft({ ...draft, [chosen]: { values: {} } });
                setPlace(chosen);
              }}
            >
              {[house, ...departments.map((one) => one.id)].map((one) => (
                <option key={one} value={one}>
                  {`${placeName(one)}${one !== house && Object.hasOwn(draft, one) ? ' *' : ''}`}
                </option>
              ))}
            </select>
            {place === house ? null : (
              <button
                type="button"
                className="button"
                onClick={() => {
                  setDraft(Object.fromEntries(Object.entries(draft).filter(([one]) => one !== place)));
                  setPlace(house);
                }}
              >
                {c.policies.remove}
              </button>
            )}
          </div>
        </div>
        <div>
          <label className="label" htmlFor={`${id}-profile`}>
            {c.policies.profile}
          </label>
          <select
            id={`${id}-profile`}
            className="field"
            value={part.profile ?? ''}
            onChange={({ target }) => {
              const { profile: before, ...others } = part;
              const profile = target.value || undefined;
              if (profile !== before) setDraft({ ...draft, [place]: profile ? { ...others, profile } : others });
            }}
          >
            {place === house ? null : <option value="">{c.policies.asHouse}</option>}
            {Object.keys(definition.profiles).map((profile) => (
              <option key={profile} value={profile}>
                {profile}
              </option>
            ))}
          </select>
        </div>
        {definition.policy.map((parameter) => {
          const field = `${id}-${parameter.key}`;
          const fault = faultOf(`values.${parameter.key}`);
          return (
            <div key={`${place} ${parameter.key}`}>
              <label className="label" htmlFor={field}>
                {say(parameter.title)}
                {Object.hasOwn(part.values, parameter.key) ? (
                  <span className="optional">{c.policies.differs}</span>
                ) : null}
              </label>
              <ParameterInput
                id={field}
                aria-label={say(parameter.title)}
                aria-invalid={fault !== undefined}
                aria-describedby={fault === undefined ? undefined : `${field}-fault`}
                model={parameter.default}
                value={valueIn(definition, draft, place, parameter)}
                choices={parameter.choices as Readonly<Record<string, Localized>> | null}
                onChange={(value) => setDraft(withValue(definition, draft, place, parameter, value))}
              />
              {fault === undefined ? null : (
                <p id={`${field}-fault`} className="error">
                  {fault}
                </p>
              )}
            </div>
          );
        })}
        <div>
          <label className="label" htmlFor={`${id}-reason`}>
            {c.policies.reason}
          </label>
          <textarea
            id={`${id}-reason`}
            className="field"
            value={reason}
            aria-required
            aria-invalid={faults['reason'] !== undefined}
            aria-describedby={faults['reason'] === undefined ? undefined : `${id}-reason-fault`}
            onChange={({ target }) => setReason(target.value)}
          />
          {faults['reason'] === undefined ? null : (
            <p id={`${id}-reason-fault`} className="error">
              {faults['reason']}
            </p>
          )}
        </div>
        <div className="row">
          <button type="submit" className="button primary" aria-disabled={saved.isPending}>
            {c.save}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t.decide.cancel}
          </button>
        </div>
      </form>
    </Drawer>
  );
}
