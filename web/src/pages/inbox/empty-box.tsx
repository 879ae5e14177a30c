import { Link } from '@tanstack/react-router';
import type { Box } from '../../app/search';
import { useLanguage } from '../../language/language';

interface EmptyBoxProps {
  readonly box: Box;
  /** Whether there may be more than what was asked for. */
  readonly isNarrowed?: boolean;
}

/** What will come here, and what one may do meanwhile. */
export function EmptyBox({ box, isNarrowed = false }: EmptyBoxProps) {
  const { t } = useLanguage();
  const hints = {
    todo: t.inbox.emptyHint,
    done: t.inbox.emptyDone,
    started: t.inbox.emptyStarted,
    cc: t.inbox.emptyCc,
  };
  return (
    <div
      className="card stack"
      style={{ justifyItems: 'center', textAlign: 'center', padding: 32, alignContent: 'start' }}
    >
      {box === 'todo' && !isNarrowed ? <strong>{t.inbox.empty}</strong> : null}
      <p>{isNarrowed ? t.inbox.emptyNarrowed : hints[box]}</p>
      {isNarrowed ? (
        <Link to="/inbox" search={{}} className="button">
          {t.inbox.showAll}
        </Link>
      ) : (
        <Link to="/start" className="button primary">
          {t.nav.start}
        </Link>
      )}
    </div>
  );
}
