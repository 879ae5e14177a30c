import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';

/** A page of a narrowed list may be empty while the list goes on: then the next one is asked for. */
export function useFurther({
  data,
  hasNextPage,
  isFetchingNextPage,
  fetchNextPage,
}: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly unknown[] }>>): void {
  const isEmpty = data?.pages.every(({ items }) => items.length === 0) === true;
  useEffect(() => {
    if (isEmpty && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [isEmpty, hasNextPage, isFetchingNextPage, fetchNextPage]);
}
