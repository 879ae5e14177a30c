import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ask, client } from '../api/client';
import type { Person } from '../api/directory';
import { Problem } from '../api/problem';
import type { components } from '../api/schema';
import { PersonPicker } from '../form/person-picker';
import { Drawer } from '../ui/drawer';
import { Failure } from '../ui/failure';
import { HandOverReport } from './hand-over-report';
import { Holdings } from './holdings';
import { useTexts } from './texts';

type HandedOver = components['schemas']['HandedOverAnswer'];

/** Somebody leaves: what he holds is handed over in portions, then his account is deactivated. */
export function LeavingDrawer({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const c = useTexts();
  const id = useId();
  const queries = useQueryClient();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [report, setReport] = useState<readonly HandedOver[] | null>(null);
  const params = { path: { id: person.id } };
  const deactivated = useMutation({
    mutationFn: () => ask(client.PATCH('/api/v1/users/{id}', { params, body: { active: false, reason } })),
    onSettled: () => void queries.invalidateQueries(),
  });
  const handed = useMutation({
    mutationFn: async () => {
      const items: HandedOver[] = [];
      let cursor: string | null = null;
      do {
        const body: components['schemas']['HandOverRequest'] = {
          reason,
          ...(to === '' ? {} : { to }),
          ...(cursor === null ? {} : { cursor }),
        };
        const portion = await ask(client.POST('/api/v1/users/{id}/hand-over', { params, body }));
        items.push(...portion.items);
        setReport([...items]);
        cursor = portion.nextCursor;
      } while (cursor !== null);
      return items;
    },
    onSuccess: (items) => {
      if (items.every(({ result }) => result !== 'refused')) deactivated.mutate();
    },
  });
  const error = handed.error ?? deactivated.error;
  const faultAt = (path: string): string | undefined =>
    error instanceof Problem ? error.errors.find((one) => one.path === path)?.message : undefined;
  const isBusy = handed.isPending || deactivated.isPending;
  return (
    <Drawer title={c.leaving.title(person.name)} open onClose={onClose}>
      <p>{c.leaving.hint}</p>
      <Holdings id={person.id} />
      {deactivated.isSuccess ? null : (
        <>
          <div>
            <label className="label" htmlFor={`${id}-to`}>
              {c.leaving.to}
            </label>
            <PersonPicker
              id={`${id}-to`}
              value={to}
              onChange={setTo}
              aria-invalid={faultAt('to') !== undefined}
              aria-describedby={faultAt('to') ? `${id}-to-fault` : undefined}
            />
            {faultAt('to') ? (
              <p id={`${id}-to-fault`} className="error">
                {faultAt('to')}
              </p>
            ) : null}
          </div>
          <div>
            <label className="label" htmlFor={`${id}-reason`}>
              {c.leaving.reason}
            </label>
            <input
              id={`${id}-reason`}
              className="field"
              value={reason}
              aria-invalid={faultAt('reason') !== undefined}
              aria-describedby={faultAt('reason') ? `${id}-reason-fault` : undefined}
              onChange={({ target }) => setReason(target.value)}
            />
            {faultAt('reason') ? (
              <p id={`${id}-reason-fault`} className="error">
                {faultAt('reason')}
              </p>
            ) : null}
          </div>
        </>
      )}
      {error ? <Failure error={error} /> : null}
      {report ? <HandOverReport items={report} /> : null}
      {deactivated.isSuccess ? (
        <p role="status" className="notice info">
          {c.leaving.done}
        </p>
      ) : (
        <div className="row">
          <button
            type="button"
            className="button adverse"
            aria-disabled={isBusy}
            onClick={() => (isBusy ? undefined : handed.mutate())}
          >
            {handed.isPending ? c.leaving.doing : c.leaving.go}
          </button>
          {handed.isSuccess && !deactivated.isPending ? (
            <button type="button" className="button" onClick={() => deactivated.mutate()}>
              {c.leaving.anyway}
            </button>
          ) : null}
        </div>
      )}
    </Drawer>
  );
}
