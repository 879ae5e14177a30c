import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { definitionQuery, historyQuery, instanceQuery } from '../api/queries';
import type { HistoryRecord, UnreadableRecord } from '../api/types';

export type AnyRecord = HistoryRecord | UnreadableRecord;

export const isReadable = (record: AnyRecord): record is HistoryRecord => !('unreadable' in record);

/** A case with its records and its process. */
export function useCase(id: string) {
  const instance = useQuery(instanceQuery(id));
  const { key, version } = instance.data?.definition ?? { key: '', version: 1 };
  const definition = useQuery({ ...definitionQuery(key, version), enabled: key !== '' });
  const history = useInfiniteQuery(historyQuery(id));
  const records = useMemo<readonly AnyRecord[]>(
    () => history.data?.pages.flatMap(({ items }) => items as AnyRecord[]) ?? [],
    [history.data],
  );
  return { instance, definition: definition.data, history, records };
}
