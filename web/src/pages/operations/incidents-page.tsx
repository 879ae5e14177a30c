import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../api/client';
import { causesQuery, operationsKey, type IncidentCause } from '../../api/operations';
import { PageTitle } from '../../ui/page';
import { useToast } from '../../ui/toasts';
import { allOfCause } from './all-of-cause';
import { CauseCard, type OnAll } from './cause-card';
import { Paged } from './paged';
import { Progress } from './progress';
import { useMany } from './use-many';
import { useLanguage } from '../../language/language';
import { useTexts } from './use-texts';

/** What needs an administrator: each cause once, however many cases it has stopped. */
export function IncidentsPage() {
  const { t } = useLanguage();
  const texts = useTexts();
  const toast = useToast();
  const query = useInfiniteQuery(causesQuery);
  const { many, run, stop } = useMany([[...operationsKey]]);
  const [doing, setDoing] = useState('');
  const all: OnAll = async (cause, title, act, note) => {
    setDoing(`${texts.incidents.all(texts[act])}${t.marks.colon}${title}`);
    try {
      await run(await allOfCause(cause), (ids, key) =>
        ask(
          client.POST('/api/v1/incidents/act-many', {
            params: { header: { 'Idempotency-Key': key } },
            body: { ids, act, ...(note === undefined ? {} : { note }) },
          }),
        ),
      );
    } catch (error) {
      toast.failed(texts[act], error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className="stack">
      <PageTitle name={texts.pages.incidents}>{texts.pages.incidents}</PageTitle>
      {many ? (
        <section className="card stack" aria-label={texts.result}>
          <h2 className="wrap">{doing}</h2>
          <Progress many={many} onStop={stop} />
        </section>
      ) : null}
      <Paged<IncidentCause> query={query} empty={texts.incidents.empty}>
        {(causes) =>
          causes.map((cause) => <CauseCard key={cause.cause} cause={cause} busy={many?.running ?? false} onAll={all} />)
        }
      </Paged>
    </div>
  );
}
