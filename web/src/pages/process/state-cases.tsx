import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { stateCasesQuery } from '../../api/live-queries';
import type { Definition, StateStatistics } from '../../api/types';
import { useLanguage } from '../../language/language';
import { CaseLine } from '../../list/case-line';
import { Drawer } from '../../ui/drawer';
import { Failure } from '../../ui/failure';
import { Skeleton } from '../../ui/skeleton';
import { Time } from '../../ui/time';

interface StateCasesProps {
  readonly definition: Definition;
  /** What the box stands for that was asked for; of a region that waits for one person one state holds the cases. */
  readonly states: readonly StateStatistics[];
  readonly at: string | undefined;
  readonly onClose: () => void;
}

/** The cases in a state, as they stood there at the moment. */
export function StateCases({ definition, states, at, onClose }: StateCasesProps) {
  const { t, say } = useLanguage();
  const { key, version } = definition;
  const state = (states.find(({ open }) => open > 0) ?? states[0])?.state;
  const cases = useInfiniteQuery({
    ...stateCasesQuery(key, version, state ?? '', at),
    enabled: state !== undefined,
  });
  const title = say(definition.states.find(({ id }) => id === state)?.title) || state || '';
  const items = cases.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Drawer title={t.pages.here(title)} open={state !== undefined} onClose={onClose}>
      {cases.error ? <Failure error={cases.error} retry={() => void cases.refetch()} /> : null}
      {cases.isLoading ? <Skeleton rows={4} /> : null}
      {cases.data && items.length === 0 ? <p>{t.pages.nobody}</p> : null}
      {at === undefined && state !== undefined && items.length > 0 ? (
        <Link to="/cases" search={{ process: key, version, state, status: 'open' }}>
          {t.pages.inList}
        </Link>
      ) : null}
      <ul className="stack">
        {items.map(({ id, number, subject, summary, enteredAt, overdue, suspended }) => (
          <li key={id} className="card wrap">
            <Link to="/cases/$id" params={{ id }} search={{}}>
              {say(subject) || number}
            </Link>
            <div className="meta">
              {number} · <CaseLine summary={summary} />
            </div>
            <div className="meta">
              {t.pages.entered} <Time at={enteredAt} />
              {overdue ? ` · ! ${t.pages.late}` : ''}
              {suspended ? ` · ‖ ${t.pages.suspended}` : ''}
            </div>
          </li>
        ))}
      </ul>
      {cases.hasNextPage ? (
        <button type="button" className="button" onClick={() => void cases.fetchNextPage()}>
          {t.inbox.more}
        </button>
      ) : null}
    </Drawer>
  );
}
