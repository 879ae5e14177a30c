import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { differenceQuery } from '../api/case-panels';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';
import { useSettled } from '../ui/settled';
import { News } from './news';

interface DifferenceProps {
  readonly id: string;
  /** Two positions of the history, in whichever order. */
  readonly between: readonly [number, number];
  readonly onClose: () => void;
}

/** What has changed between two moments of a case, by whomever. */
export function Difference({ id, between, onClose }: DifferenceProps) {
  const { t } = useLanguage();
  const from = Math.min(...between);
  const to = Math.max(...between);
  // The server reads the records: it is not asked for every position that a slider passes by.
  const difference = useInfiniteQuery({
    ...differenceQuery(id, useSettled(from), useSettled(to)),
    enabled: from < to,
    placeholderData: keepPreviousData,
  });
  const title = t.kase.between(from, to);
  const pages = from < to ? (difference.data?.pages ?? []) : [];
  const isSame = pages.every((page) =>
    [page.fields, page.decisions, page.comments, page.attachments].every(({ length }) => length === 0),
  );
  return (
    <div className="stack" role="region" aria-label={title}>
      {difference.error ? <Failure error={difference.error} retry={() => void difference.refetch()} /> : null}
      {isSame && !difference.isFetching && !difference.error ? (
        <div className="notice info">{`${title}${t.marks.colon}${t.kase.noDifference}`}</div>
      ) : null}
      {pages.map((page) => (
        <News key={page.until} id={id} title={title} changes={page} isOpen />
      ))}
      <div className="row">
        {difference.hasNextPage ? (
          <button type="button" className="button" onClick={() => void difference.fetchNextPage()}>
            {t.inbox.more}
          </button>
        ) : null}
        <button type="button" className="button quiet" onClick={onClose}>
          {t.kase.noMoreDifference}
        </button>
      </div>
    </div>
  );
}
