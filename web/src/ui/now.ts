import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { metaQuery } from '../api/queries';

const minute = 60_000;
let ticks = Date.now();

const subscribe = (listener: () => void): (() => void) => {
  const timer = setInterval(() => {
    ticks = Date.now();
    listener();
  }, minute);
  return () => clearInterval(timer);
};

/** The moment of the server's clock, which may be ahead; it moves every minute. */
export function useNow(): number {
  const { data, dataUpdatedAt } = useQuery(metaQuery);
  const now = useSyncExternalStore(subscribe, () => ticks);
  return data ? now + (Date.parse(data.now) - dataUpdatedAt) : now;
}
