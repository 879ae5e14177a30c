import { useLanguage } from '../language/language';
import styles from './list.module.css';

interface LookMarkProps {
  readonly seen: boolean | undefined;
  readonly changed: boolean | undefined;
}

/** A dot on what its reader has never opened, a Δ on what has changed since he did. */
export function LookMark({ seen, changed }: LookMarkProps) {
  const { t } = useLanguage();
  if (seen === false)
    return <span className={styles['dot']} role="img" aria-label={t.desk.unread} title={t.desk.unread} />;
  if (changed === true)
    return (
      <span className={styles['delta']} role="img" aria-label={t.desk.changed} title={t.desk.changed}>
        Δ
      </span>
    );
  return null;
}
