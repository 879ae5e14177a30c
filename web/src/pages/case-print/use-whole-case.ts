import { useEffect } from 'react';
import { useCase } from '../../case/use-case';

/** A case with all of its records, however many pages they are. */
export function useWholeCase(id: string) {
  const found = useCase(id);
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = found.history;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  return { ...found, isWhole: found.history.isSuccess && !hasNextPage };
}
