import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { historyQuery } from '../api/queries';
import type { Verdict } from './chain';
import { chainQuery } from './queries';
import { shownOtherwise, type ShownRecord } from './sealed-facts';
import type { CaseProof } from './verify-case';

interface Pages {
  readonly pages: readonly { readonly items: readonly unknown[] }[];
}

/** What was found of what is on the page: several parts of it ask, again and again. */
const known = new WeakMap<CaseProof, { readonly shown: Pages | undefined; readonly verdict: Verdict }>();

/** What this browser found of the chain of a case, and of the records that the page shows beside it. */
export function useVerdict(id: string): Verdict | undefined {
  const proof = useQuery({ ...chainQuery(id), enabled: false }).data;
  const shown = useInfiniteQuery({ ...historyQuery(id), enabled: false }).data;
  if (!proof) return undefined;
  const found = known.get(proof);
  if (found && found.shown === shown) return found.verdict;
  const verdict = verdictOf(proof, shown);
  known.set(proof, { shown, verdict });
  return verdict;
}

function verdictOf({ verdict, facts }: CaseProof, shown: Pages | undefined): Verdict {
  const items = shown?.pages.flatMap((page) => page.items as readonly ShownRecord[]) ?? [];
  const position = shownOtherwise(items, facts);
  if (position === undefined || (!verdict.intact && verdict.position <= position)) return verdict;
  return { intact: false, positions: verdict.positions, position, fault: 'shown' };
}
