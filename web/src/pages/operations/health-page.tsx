import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { statusQuery } from '../../api/operations';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { Time } from '../../ui/time';
import styles from './operations.module.css';
import { useTexts } from './use-texts';

/** Which version runs, and whether anything piles up. */
export function HealthPage() {
  const texts = useTexts();
  const { t, say } = useLanguage();
  const status = useQuery(statusQuery);
  const { health } = texts;
  const shown = ({ value, capped }: { readonly value: number; readonly capped: boolean }): string =>
    texts.count(value, capped);
  const figures = (): readonly (readonly [string, ReactNode])[] => {
    if (!status.data) return [];
    const { data } = status;
    return [
      [health.version, data.version],
      [health.runtime, `Node.js ${data.runtime}`],
      [health.database, data.database === 'sqlite' ? 'SQLite' : 'PostgreSQL'],
      [
        health.storage,
        data.storageTrouble ? (
          <span className="tag bad">{`${health.unwritable}${t.marks.colon}${say(data.storageTrouble.message)}`}</span>
        ) : (
          <span className="tag ok">{health.writable}</span>
        ),
      ],
      [health.since, <Time key="since" at={data.startedAt} absolute />],
      [health.now, <Time key="now" at={data.now} absolute />],
      [health.lag, health.seconds(data.timerLagSeconds)],
      [health.late, shown(data.lateTimers)],
      [health.waiting, shown(data.waitingDeliveries)],
      [health.open, shown(data.openIncidents)],
      [health.processes, data.processes],
    ];
  };
  return (
    <div className="stack">
      <PageTitle name={texts.pages.health}>{texts.pages.health}</PageTitle>
      {status.error ? <Failure error={status.error} retry={() => void status.refetch()} /> : null}
      {status.isPending ? <Skeleton rows={4} /> : null}
      <dl className={styles['figures']}>
        {figures().map(([name, value]) => (
          <div key={name} className={`card ${styles['figure']}`}>
            <dt className="meta">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
