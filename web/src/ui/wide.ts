import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 1200px)');

const subscribe = (listener: () => void): (() => void) => {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
};

/** Whether there is room for a case beside a list. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
