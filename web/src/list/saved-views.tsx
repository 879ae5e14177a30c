import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BookmarkPlus, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { meQuery } from '../api/queries';
import { useLanguage } from '../language/language';
import { forgetView, keepView, viewsOf } from './views';

interface SavedViewsProps {
  readonly list: '/inbox' | '/cases';
  /** How the list is narrowed now. */
  readonly search: Readonly<Record<string, unknown>>;
}

const NameView = lazy(() => import('./name-view').then(({ NameView: dialog }) => ({ default: dialog })));

/** The same, whatever is said of what is not there, and in whatever order. */
const textOf = (search: SavedViewsProps['search']): string =>
  JSON.stringify(
    Object.entries(search)
      .filter(([, value]) => value !== undefined)
      .sort(),
  );

/** Views of a list that somebody has named: each is an address, to open, to send on, to forget. */
export function SavedViews({ list, search }: SavedViewsProps) {
  const { data: me } = useQuery(meQuery);
  const person = me?.id;
  return person === undefined ? null : <ViewsOf key={person} person={person} list={list} search={search} />;
}

function ViewsOf({ person, list, search }: SavedViewsProps & { readonly person: string }) {
  const { t } = useLanguage();
  const [views, setViews] = useState(() => viewsOf(person));
  const [isNaming, setNaming] = useState(false);
  const here = textOf(search);
  const shown = views.filter((one) => one.list === list);
  const isWorthIt = here !== '[]' && shown.every((one) => textOf(one.search) !== here);
  if (shown.length === 0 && !isWorthIt) return null;
  return (
    <ul className="row" aria-label={t.desk.views}>
      {shown.map((view) => (
        <li key={view.name} className="row" style={{ gap: 0 }}>
          <Link
            to={list}
            search={view.search as never}
            activeProps={{}}
            aria-current={textOf(view.search) === here ? 'true' : undefined}
            className={`button ${textOf(view.search) === here ? 'primary' : ''}`}
          >
            {view.name}
          </Link>
          <button
            type="button"
            className="button quiet"
            aria-label={t.desk.forgetView(view.name)}
            onClick={() => setViews(forgetView(person, view))}
          >
            <X size={14} aria-hidden="true" />
          </button>
        </li>
      ))}
      {isWorthIt ? (
        <li>
          <button type="button" className="button quiet" onClick={() => setNaming(true)}>
            <BookmarkPlus size={16} aria-hidden="true" />
            {t.desk.keepView}
          </button>
        </li>
      ) : null}
      {isNaming ? (
        <Suspense fallback={null}>
          <NameView
            onClose={() => setNaming(false)}
            onName={(name) => {
              setNaming(false);
              setViews(keepView(person, { name, list, search }));
            }}
          />
        </Suspense>
      ) : null}
    </ul>
  );
}
