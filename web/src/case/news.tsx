import type { Changes } from '../api/types';
import { useLanguage } from '../language/language';
import { personName } from '../language/person-name';
import styles from './case.module.css';
import { useChangedFields } from './use-changed-fields';

interface NewsProps {
  readonly id: string;
  /** Since when, or between what. */
  readonly title: string;
  readonly changes: Omit<Changes, 'more' | 'people'>;
  readonly isOpen?: boolean;
}

/** What has been changed, decided, said and attached: in one line, and item by item when it is opened. */
export function News({ id, title: since, changes, isOpen = false }: NewsProps) {
  const { t, say } = useLanguage();
  const { decisions, comments, attachments } = changes;
  const fields = useChangedFields(id, changes);
  const counts = [
    fields.length > 0 ? t.kase.newFields(fields.length) : '',
    decisions.length > 0 ? t.kase.newDecisions(decisions.length) : '',
    comments.length > 0 ? t.kase.newComments(comments.length) : '',
    attachments.length > 0 ? t.kase.newFiles(attachments.length) : '',
  ].filter(Boolean);
  if (counts.length === 0) return null;
  return (
    <details className={`notice info ${styles['band']}`} open={isOpen}>
      <summary>{`${since}${t.marks.colon}${counts.join(' · ')}`}</summary>
      <ul className={styles['plain']}>
        {decisions.map(({ position, by, title, eventTitle }) => (
          <li key={`decision ${position} ${say(title)}`}>
            {[personName(by, t), say(title), say(eventTitle)].filter(Boolean).join(' · ')}
          </li>
        ))}
        {fields.map(({ path, title, before, after, by }) => (
          <li key={path} className="wrap">
            {`${title}${t.marks.colon}${t.kase.changedTo(before, after)}`}{' '}
            <span className="meta">{personName(by, t)}</span>
          </li>
        ))}
        {comments.map(({ position, by, text: said }) => (
          <li
            key={`comment ${position}`}
            className="wrap"
          >{`${personName(by, t)}${t.marks.colon}${typeof said === 'string' ? said : '…'}`}</li>
        ))}
        {attachments.length > 0 ? <li>{t.kase.newFiles(attachments.length)}</li> : null}
      </ul>
    </details>
  );
}
