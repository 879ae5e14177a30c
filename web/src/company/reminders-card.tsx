import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../api/client';
import { remindersQuery, type Reminders } from '../api/policies';
import { useLanguage } from '../language/language';
import { absoluteTime } from '../language/times';
import { Failure } from '../ui/failure';
import { useAdministers } from './company-page';
import { EditDrawer } from './edit-drawer';
import { remindersForm, remindersIn, remindersRequest } from './reminders-form';
import { useTexts } from './texts';

/** How tasks remind in the house, where their process says nothing of its own. */
export function RemindersCard() {
  const c = useTexts();
  const { language } = useLanguage();
  const administers = useAdministers();
  const { data, error } = useQuery(remindersQuery);
  const [isOpen, setOpen] = useState(false);
  const words = c.reminders;
  if (error) return <Failure error={error} />;
  if (!data) return null;
  const { before, every, times, superior, version, setBy, setAt, reason } = data;
  const limit = ({ amount, unit }: Reminders['every']): string =>
    c.policies.amount(String(amount), c.policies.units[unit]);
  return (
    <section className="card stack" style={{ gap: 8 }} aria-labelledby="reminders">
      <div className="row" data-between>
        <h2 id="reminders">{words.title}</h2>
        {administers ? (
          <button type="button" className="button" onClick={() => setOpen(true)}>
            {words.edit}
          </button>
        ) : null}
      </div>
      <p className="wrap">
        {[
          before ? words.before(limit(before)) : words.notBefore,
          times === 0 ? words.onlyLapse : words.after(limit(every), times),
          superior ? words.superior : words.noSuperior,
        ].join(words.and)}
      </p>
      <p className="meta wrap">
        {setBy && setAt
          ? `${c.version(version)} · ${c.by(setBy.name, absoluteTime(setAt, language))} · ${reason ?? ''}`
          : words.unset}
      </p>
      {isOpen ? (
        <EditDrawer
          title={words.edit}
          schema={remindersForm}
          initial={remindersIn(data)}
          verb={c.save}
          send={(values, key) =>
            ask(
              client.PUT('/api/v1/reminders', {
                params: { header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key } },
                body: remindersRequest(values) as never,
              }),
            )
          }
          onClose={() => setOpen(false)}
        >
          <p className="hint">{words.hint}</p>
        </EditDrawer>
      ) : null}
    </section>
  );
}
