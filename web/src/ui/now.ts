import { useSyncExternalStore } from 'react';
import { onMinute, serverTime } from '../api/server-clock';

/** The moment of the server's clock, which may be ahead; it moves every minute. */
export const useNow = (): number => useSyncExternalStore(onMinute, serverTime);
