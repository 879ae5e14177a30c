import type { Definition } from '../../api/types';
import type { Values } from '../../form/values';
import { useLanguage } from '../../language/language';
import { ClauseLink } from '../../rulebook/clause-link';
import { PathAhead } from './path-ahead';
import styles from './start-process.module.css';

interface AskedProps {
  readonly definition: Definition;
  /** What is to be started; `undefined` while something is missing. */
  readonly input: Values | undefined;
  /** The id of whom the request would be, where somebody stands in for him. */
  readonly onBehalfOf: string | undefined;
}

/** Who will be asked, the steps for people of a process with their clauses, and the manuals that it comes from. */
export function Asked({ definition, input, onBehalfOf }: AskedProps) {
  const { t, say } = useLanguage();
  const steps = definition.states.filter(({ task }) => task !== null);
  return (
    <aside className={`card stack ${styles['aside']}`}>
      <PathAhead process={definition.key} input={input} onBehalfOf={onBehalfOf} />
      <details open={input === undefined}>
        <summary>{t.desk.steps}</summary>
        <ol className={styles['steps']}>
          {steps.map(({ id, title, task }) => (
            <li key={id}>
              {say(task?.title) || say(title)}
              <span className="meta">{task ? <ClauseLink process={definition.key} clause={task.clause} /> : null}</span>
            </li>
          ))}
        </ol>
      </details>
      <div>
        <h2>{t.start.source}</h2>
        <ul>
          {definition.sources.map((source) => (
            <li key={source} className="meta">
              {source}
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
