import { Link } from '@tanstack/react-router';
import { Maximize2, Printer } from 'lucide-react';
import type { Definition, Instance } from '../api/types';
import { useLanguage } from '../language/language';
import { personName } from '../language/person-name';
import { ProofBadge } from '../proof/proof-badge';
import { ClauseLink } from '../rulebook/clause-link';
import { Deadline } from '../ui/deadline';
import { PageTitle } from '../ui/page';
import { Time } from '../ui/time';
import styles from './case.module.css';
import { Neighbours } from './neighbours';
import { StartAgain } from './start-again';
import { Verbs } from './verbs-view';

interface CaseHeadProps {
  readonly instance: Instance;
  readonly definition: Definition | undefined;
  /** A past position; now without one. */
  readonly at: number | undefined;
  readonly compact: boolean;
  /** Whether the history is short enough to be verified without being asked. */
  readonly provesAtOnce: boolean;
  readonly onDecided?: () => void;
  readonly onOpen?: ((id: string) => void) | undefined;
}

/** What it is about, for whom it waits since when and until when, and the verbs. */
export function CaseHead({ instance, definition, at, compact, provesAtOnce, onDecided, onOpen }: CaseHeadProps) {
  const { t, say } = useLanguage();
  const { id, number, subject, startedBy, startedAt } = instance;
  const name = say(subject) || say(definition?.title) || number;
  return (
    <header className={styles['head']}>
      <div className={styles['title']}>
        {compact ? <h2 className="wrap">{name}</h2> : <PageTitle name={name}>{name}</PageTitle>}
        <p className="meta">
          <span className="mono">{number}</span>
          {' · '}
          {definition ? `${say(definition.title)} · ` : ''}
          {t.kase.startedBy(personName(startedBy, t))}
          {' · '}
          <Time at={startedAt} />
        </p>
        <div className="row" style={{ marginTop: 4 }}>
          <ProofBadge id={id} atOnce={provesAtOnce} />
          {at === undefined ? <Standing instance={instance} /> : null}
        </div>
      </div>
      <div className={styles['verbs']}>
        <Verbs instance={instance} past={at !== undefined} onDecided={onDecided} />
        <StartAgain instance={instance} />
        {onOpen ? <Neighbours id={id} onOpen={onOpen} /> : null}
        {compact ? (
          <Link to="/cases/$id" params={{ id }} className="button quiet" aria-label={t.inbox.open}>
            <Maximize2 size={16} aria-hidden="true" />
          </Link>
        ) : (
          <Link
            to="/cases/$id/print"
            params={{ id }}
            search={at === undefined ? {} : { at }}
            className="button quiet"
            aria-label={t.kase.print}
          >
            <Printer size={16} aria-hidden="true" />
          </Link>
        )}
      </div>
    </header>
  );
}

/** For whom it waits, since when and until when; or what it came to. Of a past moment chart and timeline tell that. */
function Standing({ instance }: { readonly instance: Instance }) {
  const { t, say } = useLanguage();
  const { status, tasks, states, endedAt } = instance;
  if (status === 'active')
    return tasks.map((task) => (
      <span key={task.id} className="row">
        <span className="tag brand">{t.kase.waits(say(task.title))}</span>
        <span className="meta">{waitsFor(task, t.marks.and)}</span>
        {task.clause ? (
          <span className="meta">
            <ClauseLink process={instance.definition.key} clause={task.clause} />
          </span>
        ) : null}
        <Deadline dueAt={task.dueAt} overdue={task.overdue} />
      </span>
    ));
  return (
    <>
      <span className={`tag ${status === 'done' ? 'ok' : 'bad'}`}>
        {states.map(({ title, id: state }) => say(title) || state).join(t.marks.and) || t.kase.ended}
      </span>
      {endedAt ? (
        <span className="meta">
          <Time at={endedAt} />
        </span>
      ) : null}
    </>
  );
}

const mostNames = 4;

function waitsFor({ assignee, candidates }: Instance['tasks'][number], and: string): string {
  if (assignee) return assignee.name;
  const names = candidates.slice(0, mostNames).map(({ name }) => name);
  return candidates.length > mostNames ? `${names.join(and)} … (${candidates.length})` : names.join(and);
}
