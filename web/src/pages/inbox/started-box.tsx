import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { casesQuery, meQuery } from '../../api/queries';
import { CaseList } from '../../list/case-list';
import { Skeleton } from '../../ui/skeleton';
import { EmptyBox } from './empty-box';

interface StartedBoxProps {
  readonly chosen: string | undefined;
  readonly onOpen: (instanceId: string) => void;
}

/** What the caller has started, whatever became of it. */
export function StartedBox({ chosen, onOpen }: StartedBoxProps) {
  const { data: me } = useQuery(meQuery);
  const cases = useInfiniteQuery({ ...casesQuery({ startedBy: me?.id ?? '' }), enabled: me !== undefined });
  if (!me) return <Skeleton />;
  return <CaseList cases={cases} chosen={chosen} onOpen={onOpen} empty={<EmptyBox box="started" />} />;
}
