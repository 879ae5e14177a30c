import { Link } from '@tanstack/react-router';
import styles from '../../audit/audit.module.css';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { Time } from '../../ui/time';
import type { Progress } from './use-verification';

/** How far it has come, and each case that does not prove itself. */
export function VerificationResult({ progress }: { readonly progress: Progress }) {
  const { t } = useLanguage();
  const { state, cases, records, passedOver, failed, failures, reached, error } = progress;
  return (
    <section className="card stack" style={{ gap: 8 }} aria-labelledby="verified">
      <h2 id="verified">{t.audit.states[state]}</h2>
      <p className={`notice ${failed > 0 ? 'bad' : state === 'done' ? 'ok' : 'info'}`} role="status">
        {t.audit.verified(cases, records)}
        {passedOver > 0 ? ` ${t.audit.passedOver(passedOver)}` : ''}
        {failed > 0 ? ` ${t.audit.failed(failed)}` : ''}
      </p>
      {reached ? (
        <p className="meta">
          {t.audit.reached} <Time at={reached} absolute />
        </p>
      ) : null}
      {error ? <Failure error={error} /> : null}
      {failures.length > 0 ? (
        <ol className={styles['list']}>
          {failures.map(({ instanceId, number, position, reason }) => (
            <li key={instanceId}>
              <Link to="/cases/$id" params={{ id: instanceId }} search={position === null ? {} : { at: position }}>
                {number}
              </Link>
              <span className="wrap">{position === null ? reason : t.proof.replayBroken(position, reason)}</span>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
