import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Definition, Instance } from '../api/types';
import { useLanguage } from '../language/language';
import { useBadPosition } from '../proof/use-bad-position';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import styles from './case.module.css';
import { taskTitles } from './task-titles';
import { Entry } from './timeline-entry';
import type { AnyRecord } from './use-case';

interface TimelineProps {
  readonly instance: Pick<Instance, 'id'>;
  readonly records: readonly AnyRecord[];
  readonly definition: Definition | undefined;
  readonly at: number | undefined;
  readonly onAt: (position: number | undefined) => void;
  readonly history: Pick<UseInfiniteQueryResult, 'error' | 'hasNextPage' | 'fetchNextPage' | 'refetch' | 'isPending'>;
}

/** What happened, in the order of the records, refusals and administrators' acts in line. */
export function Timeline({ instance, records, definition, at, onAt, history }: TimelineProps) {
  const { t } = useLanguage();
  const bad = useBadPosition(instance.id);
  const titles = useMemo(() => taskTitles(records, definition), [records, definition]);
  const last = records.at(-1)?.position;
  const choose = useCallback(({ position }: AnyRecord) => onAt(position === last ? undefined : position), [onAt, last]);
  if (history.error && records.length === 0)
    return <Failure error={history.error} retry={() => void history.refetch()} />;
  if (history.isPending) return <Skeleton />;
  return (
    <>
      <ol className={styles['timeline']}>
        {records
          .filter(({ position }) => at === undefined || position <= at)
          .map((record) => (
            <Entry
              key={record.position}
              record={record}
              definition={definition}
              titles={titles}
              isBroken={record.position === bad}
              isCurrent={record.position === (at ?? last)}
              onChoose={choose}
            />
          ))}
      </ol>
      {history.hasNextPage ? (
        <button type="button" className="button" onClick={() => void history.fetchNextPage()}>
          {t.inbox.more}
        </button>
      ) : null}
    </>
  );
}
