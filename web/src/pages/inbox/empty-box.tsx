import { Link } from '@tanstack/react-router';
import type { Box } from '../../app/search';
import { useLanguage } from '../../language/language';

/** What will come here, and what one may do meanwhile. */
export function EmptyBox({ box }: { readonly box: Box }) {
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
      {box === 'todo' ? <strong>{t.inbox.empty}</strong> : null}
      <p>{hints[box]}</p>
      <Link to="/start" className="button primary">
        {t.nav.start}
      </Link>
    </div>
  );
}
