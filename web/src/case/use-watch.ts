import { useEffect } from 'react';
import { watch } from '../api/stream';

/** Follows a case while it is on the page: each of its records refreshes what is shown. */
export function useWatch(instanceId: string): void {
  useEffect(() => watch(`case:${instanceId}`), [instanceId]);
}
