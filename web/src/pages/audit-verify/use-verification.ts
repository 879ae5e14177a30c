import { useCallback, useRef, useState } from 'react';
import { verifyPortion, type FailedCase, type VerificationRequest } from '../../api/audit';

/** How far a verification has come. */
export interface Progress {
  readonly state: 'running' | 'stopped' | 'done' | 'failed';
  readonly cases: number;
  readonly records: number;
  readonly passedOver: number;
  readonly failed: number;
  /** The first of those that do not prove themselves. */
  readonly failures: readonly FailedCase[];
  /** When the last case was started that was looked at. */
  readonly reached: string | null;
  readonly error?: unknown;
}

const mostShown = 100;
const nothing: Progress = {
  state: 'running',
  cases: 0,
  records: 0,
  passedOver: 0,
  failed: 0,
  failures: [],
  reached: null,
};

/** Verifies case after case, portion by portion, until there is none left or somebody stops it or leaves the page. */
export function useVerification() {
  const [progress, setProgress] = useState<Progress>();
  const run = useRef(0);
  async function start(request: VerificationRequest): Promise<void> {
    const own = (run.current += 1);
    let known = nothing;
    const tell = (more: Partial<Progress>): void => setProgress((known = { ...known, ...more }));
    tell({});
    try {
      for (let after: string | null = ''; after !== null;) {
        const found = await verifyPortion({ ...request, ...(after === '' ? {} : { after }) });
        if (run.current !== own) return;
        after = found.next;
        tell({
          cases: known.cases + found.cases,
          records: known.records + found.records,
          passedOver: known.passedOver + found.passedOver,
          failed: known.failed + found.failures.length,
          failures: [...known.failures, ...found.failures].slice(0, mostShown),
          reached: found.reached ?? known.reached,
        });
      }
      tell({ state: 'done' });
    } catch (error) {
      if (run.current === own) tell({ state: 'failed', error });
    }
  }
  const stop = useCallback((): void => {
    run.current += 1;
    setProgress((before) => (before ? { ...before, state: 'stopped' } : before));
  }, []);
  return { progress, start, stop };
}
