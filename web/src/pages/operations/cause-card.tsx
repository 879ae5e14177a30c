import { useState } from 'react';
import type { IncidentCause } from '../../api/operations';
import { useLanguage, type Localized } from '../../language/language';
import { Time } from '../../ui/time';
import { IncidentList } from './incident-list';
import styles from './operations.module.css';
import { ReasonForm } from './reason-form';
import { useMay } from './use-may';
import { useTexts } from './use-texts';

/** What can be delivered or fired again; the others are dealt with by hand. */
const retried = ['outboxFailed', 'timerFailed'];

/** Does something about all incidents of a cause. */
export type OnAll = (cause: string, title: string, act: 'retry' | 'resolve', note?: string) => Promise<void>;

interface CauseCardProps {
  readonly cause: IncidentCause;
  /** Another cause is being dealt with. */
  readonly busy: boolean;
  readonly onAll: OnAll;
}

/** Incidents of one cause: how many, since when, and what to do about all of them at once. */
export function CauseCard({ cause, busy, onAll }: CauseCardProps) {
  const texts = useTexts();
  const { say } = useLanguage();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const [resolving, setResolving] = useState(false);
  const { incidents } = texts;
  const { message, title: task } = (cause.newest.detail ?? {}) as Readonly<
    Record<'message' | 'title', Localized | undefined>
  >;
  const why = say(message) || say(task) || cause.cause.slice(cause.cause.indexOf(':') + 1);
  const title = [say(cause.title), why].filter(Boolean).join(' ');
  const all = (act: 'retry' | 'resolve', note?: string): void => {
    setResolving(false);
    if (!busy) void onAll(cause.cause, title, act, note);
  };
  return (
    <section className={`card ${styles['cause']}`} aria-label={title}>
      <div className="row" data-between>
        <h2>{say(cause.title)}</h2>
        <span className="tag bad">{incidents.times(texts.count(cause.count, cause.capped))}</span>
      </div>
      {why === '' ? null : <p className="wrap">{why}</p>}
      <p className="meta">
        {incidents.since} <Time at={cause.since} />
        {' · '}
        {incidents.last} <Time at={cause.newest.createdAt} />
      </p>
      <div className="row">
        {may && retried.includes(cause.kind) ? (
          <button type="button" className="button primary" aria-disabled={busy} onClick={() => all('retry')}>
            {incidents.all(texts.retry)}
          </button>
        ) : null}
        {may ? (
          <button type="button" className="button" onClick={() => setResolving(true)}>
            {incidents.all(texts.resolve)}
          </button>
        ) : null}
        <button type="button" className="button quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {incidents.details}
        </button>
      </div>
      {open ? <IncidentList cause={cause.cause} canRetry={retried.includes(cause.kind)} /> : null}
      {resolving ? (
        <ReasonForm
          title={incidents.all(texts.resolve)}
          label={texts.note}
          hint={texts.noteHint}
          onClose={() => setResolving(false)}
          onSubmit={(note) => all('resolve', note)}
        />
      ) : null}
    </section>
  );
}
