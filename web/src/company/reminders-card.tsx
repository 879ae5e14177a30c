import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../api/client';
import { remindersQuery } from '../api/policies';
import { useLanguage } from '../language/language';
import { absoluteTime } from '../language/times';
import { Failure } from '../ui/failure';
import { useAdministers } from './company-page';
import { EditDrawer } from './edit-drawer';
import { remindersForm, remindersIn, remindersRequest } from './reminders-form';
import { remindersWords } from './reminders-words';
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
  const { version, setBy, setAt, reason } = data;
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
      <p className="wrap">{remindersWords(data, c)}</p>
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
