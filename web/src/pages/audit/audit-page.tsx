import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { logQuery, verifyLog, type LogRecord } from '../../api/audit';
import { AuditFrame } from '../../audit/audit-frame';
import styles from '../../audit/audit.module.css';
import { useLanguage, type Localized } from '../../language/language';
import { personName } from '../../language/person-name';
import { Facts } from '../../list/facts';
import { Failure } from '../../ui/failure';
import { Skeleton } from '../../ui/skeleton';
import { Time } from '../../ui/time';

/** The log of the organisation: what was set and done for it, and whether it is as it was written. */
export function AuditPage() {
  return (
    <AuditFrame page="log">
      <LogProof />
      <Log />
    </AuditFrame>
  );
}

function LogProof() {
  const { t } = useLanguage();
  const { mutate, data, error, isPending } = useMutation({ mutationFn: verifyLog });
  return (
    <section className="card stack" style={{ gap: 8 }} aria-labelledby="log-proof">
      <h2 id="log-proof">{t.audit.logProof}</h2>
      <p className="meta">{t.audit.logMeans}</p>
      {error ? <Failure error={error} /> : null}
      {data ? (
        <p className={`notice ${data.valid ? 'ok' : 'bad'}`} role="status">
          {data.firstFailure
            ? t.proof.replayBroken(data.firstFailure.position, data.firstFailure.reason)
            : t.audit.logHolds(data.positions)}
          <span className="meta mono wrap"> {data.head}</span>
        </p>
      ) : null}
      <div>
        <button type="button" className="button primary" disabled={isPending} onClick={() => mutate()}>
          {isPending ? t.proof.checking : t.audit.verifyLog}
        </button>
      </div>
    </section>
  );
}

function Log() {
  const { t } = useLanguage();
  const log = useInfiniteQuery(logQuery);
  if (log.error && !log.data) return <Failure error={log.error} retry={() => void log.refetch()} />;
  if (!log.data) return <Skeleton rows={8} />;
  const items = log.data.pages.flatMap((page) => page.items);
  return (
    <section className="card" aria-labelledby="log-records">
      <h2 id="log-records">{t.audit.logRecords}</h2>
      {items.length === 0 ? <p>{t.audit.none}</p> : null}
      <ol className={styles['list']}>
        {items.map((record) => (
          <LogLine key={record.position} record={record} />
        ))}
      </ol>
      {log.hasNextPage ? (
        <button type="button" className="button" onClick={() => void log.fetchNextPage()}>
          {t.inbox.more}
        </button>
      ) : null}
    </section>
  );
}

const isId = (subject: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(subject);

function LogLine({ record }: { readonly record: LogRecord }) {
  const { t, say } = useLanguage();
  const { actor, kind, subject, at, reason, setting, position, hash, names: named } = record;
  const names = named as Readonly<Record<string, Localized | undefined>>;
  const called = Object.values(names).map((name) => say(name));
  // What has an id alone, such as a deputyship, is told by those whom it is about.
  const name = say(names[subject]) || (isId(subject) ? called.join(' · ') : '');
  return (
    <li>
      <div className={styles['what']}>
        <strong>{personName(actor, t)}</strong>
        <span className="tag brand">{t.audit.logKinds[kind]}</span>
        {name ? <span className="wrap">{name}</span> : <span className="mono wrap">{subject}</span>}
        <Time at={at} absolute />
      </div>
      {typeof reason === 'string' ? <p className="wrap">{reason}</p> : null}
      <details>
        <summary className="meta mono">{`#${position} ${hash.slice(0, 8)}`}</summary>
        <Facts value={setting} names={names} />
      </details>
    </li>
  );
}
