import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from '../../ui/failure';
import { Skeleton } from '../../ui/skeleton';
import { useTexts } from './use-texts';

interface PagedProps<Item> {
  readonly query: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Item[] }>>;
  readonly empty: string;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** A list page by page: what is there, that nothing is, or why it cannot be told. */
export function Paged<Item>({ query, empty, children }: PagedProps<Item>) {
  const texts = useTexts();
  if (query.error && !query.data) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton rows={5} />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0 && !query.hasNextPage) return <p className="card">{empty}</p>;
  return (
    <>
      {children(items)}
      {query.hasNextPage ? (
        <div>
          <button type="button" className="button" onClick={() => void query.fetchNextPage()}>
            {texts.more}
          </button>
        </div>
      ) : null}
    </>
  );
}
