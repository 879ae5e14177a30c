import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { incidentsQuery, type Incident } from '../../api/operations';
import { meQuery } from '../../api/queries';
import { Time } from '../../ui/time';
import { useLanguage } from '../../language/language';
import { Facts } from '../../list/facts';
import styles from './operations.module.css';
import { Paged } from './paged';
import { ReasonForm } from './reason-form';
import { useIncident } from './use-incident';
import { useMay } from './use-may';
import { useTexts } from './use-texts';

/** The incidents of one cause, one by one. */
export function IncidentList({ cause, canRetry }: { readonly cause: string; readonly canRetry: boolean }) {
  const texts = useTexts();
  const { t } = useLanguage();
  const query = useInfiniteQuery(incidentsQuery(cause));
  const { data: me } = useQuery(meQuery);
  const may = useMay();
  const act = useIncident();
  const [resolving, setResolving] = useState<Incident>();
  return (
    <>
      <Paged<Incident> query={query} empty={texts.incidents.empty}>
        {(items) => (
          <ul className="stack" aria-label={texts.incidents.list}>
            {items.map((incident) => (
              <li key={incident.id} className="stack" style={{ gap: 4 }}>
                <div className="row">
                  <Time at={incident.createdAt} absolute />
                  {incident.instanceId ? (
                    <Link to="/cases/$id" params={{ id: incident.instanceId }}>
                      {t.inbox.open}
                    </Link>
                  ) : null}
                  {incident.assignee ? (
                    <span className="tag brand">{texts.assignee(incident.assignee.name)}</span>
                  ) : null}
                </div>
                <details>
                  <summary>{texts.incidents.detail}</summary>
                  <div className={styles['detail']}>
                    <Facts value={incident.detail} />
                  </div>
                </details>
                {may ? (
                  <div className="row">
                    {canRetry ? (
                      <button type="button" className="button" onClick={() => act({ incident, act: 'retry' })}>
                        {texts.retry}
                      </button>
                    ) : null}
                    <button type="button" className="button" onClick={() => setResolving(incident)}>
                      {texts.resolve}
                    </button>
                    {incident.assignee?.id === me?.id ? (
                      <button type="button" className="button quiet" onClick={() => act({ incident, act: 'assign' })}>
                        {texts.free}
                      </button>
                    ) : (
                      <button
                        type="button"
                        className="button quiet"
                        onClick={() => act({ incident, act: 'assign', to: me?.id })}
                      >
                        {texts.mine}
                      </button>
                    )}
                  </div>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Paged>
      {resolving ? (
        <ReasonForm
          title={texts.resolve}
          label={texts.note}
          hint={texts.noteHint}
          onClose={() => setResolving(undefined)}
          onSubmit={(note) => {
            act({ incident: resolving, act: 'resolve', note });
            setResolving(undefined);
          }}
        />
      ) : null}
    </>
  );
}
