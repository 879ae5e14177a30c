import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { definitionsQuery } from '../../api/queries';
import { familyTitles } from '../../language/families';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import styles from './start.module.css';

/** The processes that the caller may start, by family. */
export function StartPage() {
  const { t, say } = useLanguage();
  const definitions = useQuery(definitionsQuery);
  const [wanted, setWanted] = useState('');
  const startable = definitions.data?.items.filter(({ startable: may }) => may) ?? [];
  const found = startable.filter(({ title, key }) =>
    `${title.zh} ${title.en} ${key}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  const families = [...new Set(found.map(({ family }) => family))];
  return (
    <div className="stack">
      <PageTitle name={t.start.title}>{t.start.title}</PageTitle>
      <input
        type="search"
        className="field"
        style={{ maxWidth: 420 }}
        aria-label={t.start.find}
        placeholder={t.start.find}
        value={wanted}
        onChange={({ target }) => setWanted(target.value)}
      />
      {definitions.error ? <Failure error={definitions.error} retry={() => void definitions.refetch()} /> : null}
      {definitions.isPending ? <Skeleton /> : null}
      {definitions.data && found.length === 0 ? (
        <p className="card">{startable.length === 0 ? t.start.none : t.start.noneFound}</p>
      ) : null}
      {families.map((family) => (
        <section key={family} className="stack" aria-labelledby={`family-${family}`} style={{ gap: 8 }}>
          <h2 id={`family-${family}`}>{say(familyTitles[family]) || family}</h2>
          <ul className={styles['cards']}>
            {found
              .filter((one) => one.family === family)
              .map(({ key, title, sources }) => (
                <li key={key}>
                  <Link to="/start/$process" params={{ process: key }} className={`card ${styles['card']}`}>
                    <strong>{say(title)}</strong>
                    <span className="meta">{sources.slice(0, 2).join(t.marks.semicolon)}</span>
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
