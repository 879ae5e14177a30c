import type { Instance } from '../api/types';
import { useLanguage } from '../language/language';
import { Time } from '../ui/time';
import styles from './case.module.css';

/** The limits and reminders that run. */
export function Timers({ instance }: { readonly instance: Instance }) {
  const { say } = useLanguage();
  return (
    <ul className={styles['plain']}>
      {instance.timers.map(({ kind, name, title, dueAt }) => (
        <li key={`${kind} ${name} ${dueAt}`} className="row">
          <span>{say(title)}</span>
          <span className="meta">
            <Time at={dueAt} absolute />
          </span>
        </li>
      ))}
    </ul>
  );
}
