import { Problem } from '../api/problem';
import { useLanguage } from '../language/language';
import { absoluteTime } from '../language/times';

/** What failed, in words, with the way on. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t, language } = useLanguage();
  const problem = error instanceof Problem ? error : undefined;
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
