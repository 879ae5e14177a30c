import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { rulebookQuery } from '../../api/rulebook';
import { familyTitles } from '../../language/families';
import { useLanguage } from '../../language/language';
import { SaveRulebook } from '../../rulebook/save-rulebook';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import styles from '../start/start.module.css';
import { Uncovered } from './uncovered';

/** The rules of the company as they run, by family, and the clauses of its manuals that nothing carries. */
export function RulebookPage() {
  const { t, say } = useLanguage();
  const { q = '' } = useSearch({ from: '/shell/rulebook' });
  const navigate = useNavigate({ from: '/rulebook' });
  const contents = useQuery(rulebookQuery);
  const wanted = q.trim().toLowerCase();
  const found = (contents.data?.items ?? []).filter(({ title, key }) =>
    `${title.zh} ${title.en} ${key}`.toLowerCase().includes(wanted),
  );
  const families = Object.keys(familyTitles).filter((family) => found.some((one) => one.family === family));
  const bare = (contents.data?.items ?? []).some(({ uncovered }) => uncovered > 0);
  return (
    <div className="stack">
      <div className="row" data-between>
        <PageTitle name={t.rulebook.title}>{t.rulebook.title}</PageTitle>
        <SaveRulebook />
      </div>
      <p>{t.rulebook.intro}</p>
      <div className="row">
        <input
          type="search"
          className="field"
          style={{ maxWidth: 420 }}
          aria-label={t.rulebook.find}
          placeholder={t.rulebook.find}
          value={q}
          onChange={({ target }) => void navigate({ search: { q: target.value || undefined }, replace: true })}
        />
        <span className="meta" role="status">
          {contents.data ? t.pages.count(found.length) : ''}
        </span>
      </div>
      {contents.error ? <Failure error={contents.error} retry={() => void contents.refetch()} /> : null}
      {contents.isPending ? <Skeleton /> : null}
      {contents.data && found.length === 0 ? <p className="card">{t.rulebook.none}</p> : null}
      {families.map((family) => (
        <section key={family} className="stack" aria-labelledby={`family-${family}`} style={{ gap: 8 }}>
          <h2 id={`family-${family}`}>{say(familyTitles[family])}</h2>
          <ul className={styles['cards']}>
            {found
              .filter((one) => one.family === family)
              .map(({ key, title, clauses, uncovered }) => (
                <li key={key}>
                  <Link to="/rulebook/$process" params={{ process: key }} className={`card ${styles['card']}`}>
                    <strong>{say(title)}</strong>
                    <span className="meta">
                      {t.rulebook.clauses(clauses)}
                      {uncovered > 0 ? ` · ${t.rulebook.bare(uncovered)}` : ''}
                    </span>
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {contents.data ? bare ? <Uncovered /> : <p className="card">{t.rulebook.allCovered}</p> : null}
    </div>
  );
}
