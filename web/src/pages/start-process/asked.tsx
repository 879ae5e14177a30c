import type { Definition } from '../../api/types';
import { useLanguage } from '../../language/language';
import styles from './start-process.module.css';

/** The steps for people of a process with their clauses, and the manuals that it comes from. */
export function Asked({ definition }: { readonly definition: Definition }) {
  const { t, say, language } = useLanguage();
  const steps = definition.states.filter(({ task }) => task !== null);
  return (
    <aside className={`card stack ${styles['aside']}`}>
      <div>
        <h2>{language === 'zh' ? '办理步骤' : 'Steps'}</h2>
        <ol className={styles['steps']}>
          {steps.map(({ id, title, task }) => (
            <li key={id}>
              {say(task?.title) || say(title)}
              <span className="meta">{task?.clause}</span>
            </li>
          ))}
        </ol>
      </div>
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
