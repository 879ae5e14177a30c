import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { definitionsQuery } from '../../api/queries';
import { familyTitles } from '../../language/families';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import styles from '../start/start.module.css';

/** Every process of the company, by family. */
export function ProcessesPage() {
  const { t, say } = useLanguage();
  const { q = '' } = useSearch({ from: '/shell/processes' });
  const navigate = useNavigate({ from: '/processes' });
  const definitions = useQuery(definitionsQuery);
  const wanted = q.trim().toLowerCase();
  const found = (definitions.data?.items ?? []).filter(({ title, key, sources }) =>
    `${title.zh} ${title.en} ${key} ${sources.join(' ')}`.toLowerCase().includes(wanted),
  );
  const families = [...new Set(found.map(({ family }) => family))];
  return (
    <div className="stack">
      <div className="row" data-between>
        <PageTitle name={t.pages.processes}>{t.pages.processes}</PageTitle>
        <Link to="/rulebook" search={{}} className="button">
          {t.rulebook.title}
        </Link>
      </div>
      <div className="row">
        <input
          type="search"
          className="field"
          style={{ maxWidth: 420 }}
          aria-label={t.pages.find}
          placeholder={t.pages.find}
          value={q}
          onChange={({ target }) => void navigate({ search: { q: target.value || undefined }, replace: true })}
        />
        <span className="meta" role="status">
          {definitions.data ? t.pages.count(found.length) : ''}
        </span>
      </div>
      {definitions.error ? <Failure error={definitions.error} retry={() => void definitions.refetch()} /> : null}
      {definitions.isPending ? <Skeleton /> : null}
      {definitions.data && found.length === 0 ? <p className="card">{t.pages.none}</p> : null}
      {families.map((family) => (
        <section key={family} className="stack" aria-labelledby={`family-${family}`} style={{ gap: 8 }}>
          <h2 id={`family-${family}`}>{say(familyTitles[family]) || family}</h2>
          <ul className={styles['cards']}>
            {found
              .filter((one) => one.family === family)
              .map(({ key, title, sources }) => (
                <li key={key}>
                  <Link to="/processes/$key" params={{ key }} search={{}} className={`card ${styles['card']}`}>
                    <strong>{say(title)}</strong>
                    <span className="meta wrap">{sources.slice(0, 2).join(t.marks.semicolon)}</span>
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
