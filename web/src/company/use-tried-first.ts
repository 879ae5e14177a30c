import { useState } from 'react';
import { Problem } from '../api/problem';
import { useOnce } from '../api/use-once';

interface TriedFirst<Sent, Report> {
  /** @param key the `Idempotency-Key` of the request */
  readonly send: (sent: Sent, dryRun: boolean, key: string) => Promise<Report>;
  /** It was done, not only tried. */
  readonly onDone: () => void;
}

/**
 * Tries something, and does it: the same request but for one word. Shown is what was asked for last. What nobody knows
 * the end of keeps its key, although it is tried in between.
 */
export function useTriedFirst<Sent, Report>({ send, onDone }: TriedFirst<Sent, Report>) {
  const tried = useOnce({ send: (sent: Sent, key) => send(sent, true, key) });
  const done = useOnce({ send: (sent: Sent, key) => send(sent, false, key), onSuccess: onDone });
  const [isTrial, setTrial] = useState(true);
  const { data: report, error, retry, reset } = isTrial ? tried : done;
  const isPending = tried.isPending || done.isPending;
  return {
    report,
    error,
    problem: error instanceof Problem ? error : undefined,
    retry,
    reset,
    isPending,
    run: (sent: Sent, dryRun: boolean): void => {
      if (isPending) return;
      setTrial(dryRun);
      (dryRun ? tried : done).mutate(sent);
    },
  };
}
