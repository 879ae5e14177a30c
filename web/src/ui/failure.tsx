import { useEffect, useEffectEvent } from 'react';
import { isPassing, Problem } from '../api/problem';
import { useLanguage } from '../language/language';
import { absoluteTime } from '../language/times';

/** After so long what could not be reached is asked again by itself. */
const pause = 10_000;

/** What failed, in words, with the way on. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t, language } = useLanguage();
  const problem = error instanceof Problem ? error : undefined;
  const again = useEffectEvent(() => retry?.());
  useEffect(() => {
    if (!isPassing(error)) return undefined;
    const timer = setTimeout(() => again(), pause);
    return () => clearTimeout(timer);
  }, [error]);
  return (
    <div className="notice bad stack" role="alert">
      <strong>{problem?.title || t.error.title}</strong>
      <p className="wrap">{sentence(problem, t.error.unreachable) || String(error)}</p>
      {problem && problem.status >= 500 ? (
        <p className="meta">{t.error.at(problem.instance, absoluteTime(new Date().toISOString(), language))}</p>
      ) : null}
      {retry ? (
        <div>
          <button type="button" className="button" onClick={retry}>
            {t.error.again}
          </button>
        </div>
      ) : null}
    </div>
  );
}

const sentence = (problem: Problem | undefined, unreachable: string): string =>
  problem?.status === 0 ? unreachable : (problem?.detail ?? '');
