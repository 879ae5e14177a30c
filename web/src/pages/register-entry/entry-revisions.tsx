import { useInfiniteQuery } from '@tanstack/react-query';
import { entryRevisionsQuery } from '../../api/live-queries';
import styles from '../../case/case.module.css';
import { useLanguage } from '../../language/language';
import { CaseLink } from '../../list/case-link';
import { Failure } from '../../ui/failure';
import { Skeleton } from '../../ui/skeleton';
import { Time } from '../../ui/time';

/** Every case that wrote the entry, the last one first. */
export function EntryRevisions({ name, entry }: { readonly name: string; readonly entry: string }) {
  const { t } = useLanguage();
  const revisions = useInfiniteQuery(entryRevisionsQuery(name, entry));
  const items = revisions.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card" aria-label={t.pages.register.cases}>
      <h2>{t.pages.register.cases}</h2>
      {revisions.error ? <Failure error={revisions.error} retry={() => void revisions.refetch()} /> : null}
      {revisions.isPending ? <Skeleton rows={2} /> : null}
      <ol className={styles['plain']}>
        {items.map(({ revision, at, case: kase }) => (
          <li key={revision}>
            {kase ? <CaseLink {...kase} /> : <div>{t.pages.register.unseen}</div>}
            <div className="meta">
              {t.pages.register.revision(revision)} · <Time at={at} absolute />
            </div>
          </li>
        ))}
      </ol>
      {revisions.hasNextPage ? (
        <button type="button" className="button" onClick={() => void revisions.fetchNextPage()}>
          {t.inbox.more}
        </button>
      ) : null}
    </section>
  );
}
