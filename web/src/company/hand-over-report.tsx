import type { components } from '../api/schema';
import { useLanguage } from '../language/language';
import { useTexts } from './texts';

interface HandOverReportProps {
  readonly items: readonly components['schemas']['HandedOverAnswer'][];
}

/** What came of each task that was handed over. */
export function HandOverReport({ items }: HandOverReportProps) {
  const c = useTexts();
  const { say } = useLanguage();
  return (
    <section role="status" className="stack">
      <h3>{c.leaving.report}</h3>
      {items.length === 0 ? <p>{c.leaving.nothing}</p> : null}
      <ul>
        {items.map(({ taskId, title, instanceNumber, result, to, problem }) => (
          <li key={taskId} className="wrap">
            <span className={`tag ${result === 'refused' ? 'bad' : 'ok'}`}>{c.leaving.result[result]}</span>
            {` ${[instanceNumber, say(title), to ? `→ ${to.name}` : '', (problem as { detail?: string } | null)?.detail]
              .filter(Boolean)
              .join(' ')}`}
          </li>
        ))}
      </ul>
      {items.some(({ result }) => result === 'refused') ? <p className="notice bad">{c.leaving.stopped}</p> : null}
    </section>
  );
}
