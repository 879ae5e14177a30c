import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { historyQuery } from '../api/queries';
import type { Verdict } from './chain';
import { chainQuery } from './queries';
import { shownOtherwise, type ShownRecord } from './sealed-facts';

/** What this browser found of the chain of a case, and of the records that the page shows beside it. */
export function useVerdict(id: string): Verdict | undefined {
  const proof = useQuery({ ...chainQuery(id), enabled: false }).data;
  const pages = useInfiniteQuery({ ...historyQuery(id), enabled: false }).data?.pages ?? [];
  if (!proof) return undefined;
  const { verdict, facts } = proof;
  const position = shownOtherwise(
    pages.flatMap(({ items }) => items as readonly ShownRecord[]),
    facts,
  );
  if (position === undefined || (!verdict.intact && verdict.position <= position)) return verdict;
  return { intact: false, positions: verdict.positions, position, fault: 'shown' };
}
