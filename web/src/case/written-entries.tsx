import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { writtenEntriesQuery } from '../api/case-panels';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { Time } from '../ui/time';
import styles from './case.module.css';

/** What the case has entered and amended in the ledgers; a way to each entry for whoever may read it. */
export function WrittenEntries({ instanceId }: { readonly instanceId: string }) {
  const { t, say } = useLanguage();
  const written = useInfiniteQuery(writtenEntriesQuery(instanceId));
  const items = written.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="stack">
      {written.error ? <Failure error={written.error} retry={() => void written.refetch()} /> : null}
      {written.isPending ? <Skeleton rows={2} /> : null}
      {written.data && items.length === 0 ? <p className="meta">{t.kase.noEntries}</p> : null}
      <ul className={styles['plain']}>
        {items.map(({ register, title, keyTitle, key, keyText, revision, at, mayRead }) => (
          <li key={`${register} ${key} ${revision}`} className="row">
            <span>{say(title)}</span>
            <span className="wrap">
              <span className="meta">{say(keyTitle)}</span>{' '}
              {mayRead ? (
                <Link to="/registers/$name/$key" params={{ name: register, key }}>
                  {say(keyText)}
                </Link>
              ) : (
                say(keyText)
              )}
            </span>
            <span className="meta">
              {revision === 1 ? t.kase.entered : t.kase.amended(revision)} · <Time at={at} absolute />
            </span>
          </li>
        ))}
      </ul>
      {written.hasNextPage ? (
        <div>
          <button type="button" className="button" onClick={() => void written.fetchNextPage()}>
            {t.inbox.more}
          </button>
        </div>
      ) : null}
    </div>
  );
}
