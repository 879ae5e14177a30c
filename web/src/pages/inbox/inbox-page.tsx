import { useNavigate, useSearch } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { Suspense, useState } from 'react';
import { readInbox, type InboxSearch } from '../../app/search';
import { CaseView } from '../../case/later';
import { useLanguage } from '../../language/language';
import { PageTitle } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { useWide } from '../../ui/wide';
import { InboxFilters } from './inbox-filters';
import styles from './inbox.module.css';
import { StartedBox } from './started-box';
import { TaskBox } from './task-box';

/** The four boxes: the list on the left, the chosen case beside it where there is room. */
export function InboxPage() {
  const { t } = useLanguage();
  const search = readInbox(useSearch({ strict: false }) as Record<string, unknown>);
  const navigate = useNavigate();
  const isWide = useWide();
  const [at, setAt] = useState<number>();
  const box = search.tab ?? 'todo';
  const go = (changed: InboxSearch, replace = false): void =>
    void navigate({ to: '/inbox', search: { ...search, ...changed }, replace });
  const open = (id: string): void => {
    setAt(undefined);
    if (isWide) go({ case: id }, search.case !== undefined);
    else void navigate({ to: '/cases/$id', params: { id } });
  };
  const beside = isWide ? search.case : undefined;
  return (
    <div className={styles['page']} data-split={isWide}>
      <div className={styles['list']}>
        <PageTitle key={box} name={t.nav[box]}>
          {t.nav[box]}
        </PageTitle>
        {box === 'todo' ? (
          <InboxFilters search={search} onChange={(changed) => go({ ...changed, case: undefined })} />
        ) : null}
        {box === 'started' ? (
          <StartedBox chosen={beside} onOpen={open} />
        ) : (
          <TaskBox search={search} box={box} chosen={beside} onOpen={open} />
        )}
      </div>
      {isWide ? (
        <section className={styles['beside']} aria-label={t.nav.cases}>
          {beside === undefined ? (
            <p className="card meta">{t.inbox.choose}</p>
          ) : (
            <>
              <button
                type="button"
                className={`button quiet ${styles['close']}`}
                onClick={() => go({ case: undefined })}
              >
                <X size={16} aria-hidden="true" />
                {t.inbox.close}
              </button>
              <Suspense fallback={<Skeleton rows={8} />}>
                <CaseView
                  key={beside}
                  id={beside}
                  at={at}
                  onAt={setAt}
                  compact
                  onDecided={() => go({ case: undefined }, true)}
                  onOpen={open}
                />
              </Suspense>
            </>
          )}
        </section>
      ) : null}
    </div>
  );
}
