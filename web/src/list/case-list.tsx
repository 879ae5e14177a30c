import { useQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { definitionsQuery } from '../api/queries';
import type { Instance } from '../api/types';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { rememberList } from './came-from';
import { InstanceRow } from './instance-row';
import { Rows } from './rows';
import { useFurther } from './use-further';

interface CaseListProps {
  readonly cases: UseInfiniteQueryResult<InfiniteData<{ readonly items: Instance[] }>>;
  readonly chosen?: string | undefined;
  readonly onOpen: (instanceId: string) => void;
  readonly empty: ReactNode;
}

/** A list of cases, page by page. */
export function CaseList({ cases, chosen, onOpen, empty }: CaseListProps) {
  const { t, say } = useLanguage();
  const { data: definitions } = useQuery(definitionsQuery);
  useFurther(cases);
  if (cases.error && !cases.data) return <Failure error={cases.error} retry={() => void cases.refetch()} />;
  if (!cases.data) return <Skeleton rows={8} />;
  const items = cases.data.pages.flatMap((page) => page.items);
  if (items.length === 0 && !cases.hasNextPage) return empty;
  const titles = new Map(definitions?.items.map(({ key, title }) => [key, say(title)]));
  return (
    <div style={{ display: 'grid', gridTemplateRows: 'minmax(0, 1fr) auto', gap: 8, height: '100%', minHeight: 0 }}>
      <Rows<Instance>
        label={t.nav.cases}
        items={items}
        onEnd={() => (cases.hasNextPage && !cases.isFetching ? void cases.fetchNextPage() : undefined)}
        keyOf={({ id }) => id}
        chosen={chosen}
        onOpen={({ id }) => {
          rememberList(items.map((one) => one.id));
          onOpen(id);
        }}
        row={(instance) => (
          <InstanceRow instance={instance} process={titles.get(instance.definition.key) ?? instance.definition.key} />
        )}
      />
      {cases.hasNextPage ? (
        <button type="button" className="button" onClick={() => void cases.fetchNextPage()}>
          {t.inbox.more}
        </button>
      ) : null}
    </div>
  );
}
