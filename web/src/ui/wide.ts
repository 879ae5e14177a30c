import { useSyncExternalStore } from 'react';

function useMedia(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}

const wide = window.matchMedia('(min-width: 1200px)');
const narrow = window.matchMedia('(max-width: 479px)');

/** Whether there is room for a case beside a list. */
export const useWide = (): boolean => useMedia(wide);

/** Whether there is no room for a drawing. */
export const useNarrow = (): boolean => useMedia(narrow);
