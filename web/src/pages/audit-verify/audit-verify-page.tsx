import { useEffect, useState } from 'react';
import { AuditFrame } from '../../audit/audit-frame';
import styles from '../../audit/audit.module.css';
import { DaysChoice, type Days } from '../../audit/days';
import { Labelled } from '../../audit/labelled';
import { ProcessChoice } from '../../audit/process-choice';
import { useLanguage } from '../../language/language';
import { dayAfter, justBefore, startOfDay } from '../../language/times';
import { useVerification } from './use-verification';
import { VerificationResult } from './verification-result';

const statuses = ['open', 'active', 'error', 'done', 'stopped'] as const;
const percents = [1, 5, 10, 25, 50];

/** The proof of many cases: all, those of a filter, or a sample that anybody can draw again. */
export function AuditVerifyPage() {
  return (
    <AuditFrame page="verify">
      <Verify />
    </AuditFrame>
  );
}

function Verify() {
  const { t } = useLanguage();
  const [process, setProcess] = useState<string>();
  const [status, setStatus] = useState<(typeof statuses)[number]>();
  const [days, setDays] = useState<Days>({});
  const [percent, setPercent] = useState(0);
  const [seed, setSeed] = useState('');
  const { progress, start, stop } = useVerification();
  const isRunning = progress?.state === 'running';
  // Whoever leaves the page does not go on with it.
  useEffect(() => stop, [stop]);
  const begin = (): void =>
    void start({
      ...(process ? { definition: process } : {}),
      ...(status ? { status } : {}),
      ...(days.from ? { startedAfter: justBefore(startOfDay(days.from)) } : {}),
      ...(days.until ? { startedBefore: startOfDay(dayAfter(days.until)) } : {}),
      ...(percent > 0 ? { percent, ...(seed === '' ? {} : { seed }) } : {}),
    });
  return (
    <>
      <form
        className="card stack"
        style={{ gap: 12 }}
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <p className="meta">{t.audit.verifyMeans}</p>
        <div className={styles['filter']}>
          <ProcessChoice value={process} onChange={setProcess} />
          <Labelled name={t.audit.standing}>
            <select
              className="field"
              value={status ?? ''}
              onChange={({ target }) => setStatus(statuses.find((one) => one === target.value))}
            >
              <option value="">{t.inbox.all}</option>
              {statuses.map((one) => (
                <option key={one} value={one}>
                  {t.audit.standings[one]}
                </option>
              ))}
            </select>
          </Labelled>
          <DaysChoice {...days} onChange={setDays} />
          <Labelled name={t.audit.sample}>
            <select className="field" value={percent} onChange={({ target }) => setPercent(Number(target.value))}>
              <option value={0}>{t.audit.everyCase}</option>
              {percents.map((one) => (
                <option key={one} value={one}>{`${one}%`}</option>
              ))}
            </select>
          </Labelled>
          {percent > 0 ? (
            <Labelled name={t.audit.seed}>
              <input
                className="field"
                maxLength={100}
                autoComplete="off"
                value={seed}
                onChange={({ target }) => setSeed(target.value)}
              />
            </Labelled>
          ) : null}
        </div>
        <div>
          {isRunning ? (
            <button type="button" className="button" onClick={stop}>
              {t.audit.stop}
            </button>
          ) : (
            <button type="submit" className="button primary">
              {t.audit.start}
            </button>
          )}
        </div>
      </form>
      {progress ? <VerificationResult progress={progress} /> : null}
    </>
  );
}
