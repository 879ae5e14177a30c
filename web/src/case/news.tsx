import type { Changes } from '../api/types';
import { useLanguage } from '../language/language';
import { personName } from '../language/person-name';
import styles from './case.module.css';

const text = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? '…' : String(value);

const byOthers = <One extends { readonly by: { readonly id: string } }>(all: readonly One[], userId: string) =>
  all.filter(({ by }) => by.id !== userId);

/** What others have changed, decided, said and attached: in one line, and item by item when it is opened. */
export function News({ changes, userId }: { readonly changes: Changes; readonly userId: string }) {
  const { t, say } = useLanguage();
  const fields = byOthers(changes.fields, userId);
  const decisions = byOthers(changes.decisions, userId);
  const comments = byOthers(changes.comments, userId);
  const attachments = byOthers(changes.attachments, userId);
  const counts = [
    fields.length > 0 ? t.kase.newFields(fields.length) : '',
    decisions.length > 0 ? t.kase.newDecisions(decisions.length) : '',
    comments.length > 0 ? t.kase.newComments(comments.length) : '',
    attachments.length > 0 ? t.kase.newFiles(attachments.length) : '',
  ].filter(Boolean);
  if (counts.length === 0) return null;
  return (
    <details className={`notice info ${styles['band']}`}>
      <summary>{`${t.kase.lastLook}${t.marks.colon}${counts.join(' · ')}`}</summary>
      <ul className={styles['plain']}>
        {decisions.map(({ position, by, title, eventTitle }) => (
          <li key={`decision ${position} ${say(title)}`}>
            {[by.name, say(title), say(eventTitle)].filter(Boolean).join(' · ')}
          </li>
        ))}
        {fields.map(({ path, title, before, after, by }) => (
          <li key={path} className="wrap">
            {`${say(title) || path}${t.marks.colon}${t.kase.changedTo(text(before), text(after))}`}{' '}
            <span className="meta">{personName(by, t)}</span>
          </li>
        ))}
        {comments.map(({ position, by, text: said }) => (
          <li key={`comment ${position}`} className="wrap">{`${by.name}${t.marks.colon}${text(said)}`}</li>
        ))}
        {attachments.length > 0 ? <li>{t.kase.newFiles(attachments.length)}</li> : null}
      </ul>
    </details>
  );
}
