import type { PathStep } from '../api/types';
import { useLanguage } from '../language/language';
import { absoluteTime } from '../language/times';

const mostNames = 4;

/** Steps of a way that lies ahead: whom each would go to, and by when. */
export function PathSteps({ steps }: { readonly steps: readonly PathStep[] }) {
  const { t, say, language } = useLanguage();
  return (
    <ol>
      {steps.map(({ state, task, title, when, people, dueAt }) => {
        const names = people.slice(0, mostNames).map(({ name }) => name);
        return (
          <li key={`${state} ${task ?? ''}`}>
            <span>{say(title)}</span>
            {when === 'possible' ? <span className="tag">{t.kase.possibly}</span> : null}
            {task === undefined ? null : (
              <span className="meta">
                {names.length === 0 ? t.kase.nobody : names.join(t.marks.and)}
                {people.length > mostNames ? ` … (${people.length})` : ''}
              </span>
            )}
            {dueAt ? <span className="meta">{t.kase.stepDue(absoluteTime(dueAt, language))}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
