import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void): (() => void) => {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
};

/** Whether somebody can see the page: its tab is in front. */
export const useShown = (): boolean => useSyncExternalStore(subscribe, () => document.visibilityState === 'visible');
