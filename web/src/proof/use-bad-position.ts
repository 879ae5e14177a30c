import { useQuery } from '@tanstack/react-query';
import { replayedQuery } from './queries';
import { useVerdict } from './use-verdict';

/** The first position at which the history of a case does not hold, as far as it was verified. */
export function useBadPosition(id: string): number | undefined {
  const chain = useVerdict(id);
  const replayed = useQuery(replayedQuery(id)).data;
  const found = [chain?.intact === false ? chain.position : undefined, replayed?.firstFailure?.position];
  const positions = found.filter((position) => position !== undefined);
  return positions.length === 0 ? undefined : Math.min(...positions);
}
