import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ask, client } from '../api/client';
import type { Person } from '../api/directory';
import { Problem } from '../api/problem';
import type { components } from '../api/schema';
import { useOnce } from '../api/use-once';
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
  const underKey = (key: string) => ({ path: { id: person.id }, header: { 'Idempotency-Key': key } });
  const deactivated = useOnce({
    send: (because: string, key) =>
      ask(client.PATCH('/api/v1/users/{id}', { params: underKey(key), body: { active: false, reason: because } })),
    onSettled: () => void queries.invalidateQueries(),
  });
  const handed = useOnce({
    // Each portion has its own key: a repeat gets the report of those that were done, and goes on behind them.
    send: async (wanted: components['schemas']['HandOverRequest'], key) => {
      const items: HandedOver[] = [];
      let cursor: string | null = null;
      let count = 0;
      do {
        count += 1;
        const params = underKey(`${key}.${count}`);
        const body: typeof wanted = { ...wanted, ...(cursor === null ? {} : { cursor }) };
        const portion = await ask(client.POST('/api/v1/users/{id}/hand-over', { params, body }));
        items.push(...portion.items);
        setReport([...items]);
        cursor = portion.nextCursor;
      } while (cursor !== null);
      return items;
    },
    onSuccess: (items, wanted) => {
      if (items.every(({ result }) => result !== 'refused')) deactivated.mutate(wanted.reason);
    },
  });
  const failed = handed.error ? handed : deactivated;
  const { error } = failed;
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
      {error ? <Failure error={error} retry={failed.retry} /> : null}
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
            onClick={() => (isBusy ? undefined : handed.mutate({ reason, ...(to === '' ? {} : { to }) }))}
          >
            {handed.isPending ? c.leaving.doing : c.leaving.go}
          </button>
          {handed.isSuccess && !deactivated.isPending ? (
            <button type="button" className="button" onClick={() => deactivated.mutate(reason)}>
              {c.leaving.anyway}
            </button>
          ) : null}
        </div>
      )}
    </Drawer>
  );
}
