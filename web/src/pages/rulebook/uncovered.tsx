import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { uncoveredQuery } from '../../api/rulebook';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { Skeleton } from '../../ui/skeleton';
import styles from '../../rulebook/rulebook.module.css';

/** The clauses of the manuals that the catalogue names and nothing carries. */
export function Uncovered() {
  const { t, say } = useLanguage();
  const bare = useInfiniteQuery(uncoveredQuery);
  const items = bare.data?.pages.flatMap((page) => page.items) ?? [];
  const count = `${items.length}${bare.hasNextPage ? '+' : ''}`;
  return (
    <section className="card" aria-labelledby="uncovered">
      <h2 id="uncovered">{t.rulebook.uncovered(count)}</h2>
      {bare.error ? <Failure error={bare.error} retry={() => void bare.refetch()} /> : null}
      {bare.isPending ? <Skeleton rows={4} /> : null}
      <table className={styles['covered']}>
        <thead>
          <tr>
            <th scope="col">{t.rulebook.clause}</th>
            <th scope="col">{t.rulebook.process}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ process, title, clause }) => (
            <tr key={`${process} ${clause}`}>
              <th scope="row">{clause}</th>
              <td>
                {title ? (
                  <Link to="/rulebook/$process" params={{ process }}>
                    {say(title)}
                  </Link>
                ) : (
                  process
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {bare.hasNextPage ? (
        <button type="button" className="button" onClick={() => void bare.fetchNextPage()}>
          {t.inbox.more}
        </button>
      ) : null}
    </section>
  );
}
