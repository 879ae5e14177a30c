import { useSyncExternalStore } from 'react';
import { queryClient } from '../api/query-client';

/** How often it is looked whether answers are still on their way, and how long a busy browser is waited for. */
const [again, longest] = [50, 2_000];

let isAtRest = false;
let isAwaited = false;
const listeners = new Set<() => void>();

function come(): void {
  isAtRest = true;
  for (const listener of listeners) listener();
}

function look(): void {
  if (queryClient.isFetching() > 0) setTimeout(look, again);
  else if (typeof requestIdleCallback === 'undefined') setTimeout(come, again);
  else requestIdleCallback(come, { timeout: longest });
}

function subscribe(listener: () => void): () => void {
  if (!isAwaited) setTimeout(look);
  isAwaited = true;
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the page has come to rest once, with all that it shows: what nobody waits for is loaded then. */
export const useRest = (): boolean => useSyncExternalStore(subscribe, () => isAtRest);
