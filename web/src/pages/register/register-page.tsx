import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { entriesQuery, registersQuery } from '../../api/live-queries';
import live from '../../chart/live.module.css';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { Time } from '../../ui/time';

/** The entries of a ledger, by key. */
export function RegisterPage() {
  const { t, say } = useLanguage();
  const { name } = useParams({ from: '/shell/registers/$name' });
  const { q = '' } = useSearch({ from: '/shell/registers/$name' });
  const navigate = useNavigate({ from: '/registers/$name' });
  const { data: registers } = useQuery(registersQuery);
  const entries = useInfiniteQuery(entriesQuery(name, q));
  const register = registers?.items.find((one) => one.name === name);
  const title = say(register?.title) || name;
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="stack">
      <PageTitle name={title}>{title}</PageTitle>
      <div className="row">
        <Link to="/registers" className="button">
          {t.pages.register.all}
        </Link>
        <input
          type="search"
          className="field"
          style={{ maxWidth: 420 }}
          aria-label={t.pages.register.find}
          placeholder={say(register?.keyTitle) || t.pages.register.find}
          value={q}
          onChange={({ target }) => void navigate({ search: { q: target.value || undefined }, replace: true })}
        />
      </div>
      {entries.error ? <Failure error={entries.error} retry={() => void entries.refetch()} /> : null}
      {entries.isPending ? <Skeleton rows={6} /> : null}
      {entries.data && items.length === 0 ? <p className="card">{t.pages.register.none}</p> : null}
      {items.length > 0 ? (
        <div className={`card ${live['scroll']}`} tabIndex={0} role="group" aria-label={title}>
          <table className={live['table']}>
            <thead>
              <tr>
                <th scope="col">{say(register?.keyTitle) || t.pages.register.find}</th>
                <th scope="col">{t.pages.register.created}</th>
                <th scope="col">{t.pages.register.updated}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ key, title: named, createdAt, updatedAt }) => (
                <tr key={key}>
                  <th scope="row">
                    <Link to="/registers/$name/$key" params={{ name, key }}>
                      {say(named)}
                    </Link>
                  </th>
                  <td>
                    <Time at={createdAt} />
                  </td>
                  <td>
                    <Time at={updatedAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {entries.hasNextPage ? (
        <button type="button" className="button" onClick={() => void entries.fetchNextPage()}>
          {t.inbox.more}
        </button>
      ) : null}
    </div>
  );
}
