import { useLanguage } from '../language/language';
import styles from './shell.module.css';
import { useLive } from './use-stream';

/** Whether what is shown follows the server, by sign and word. */
export function LiveSign() {
  const { t } = useLanguage();
  const live = useLive();
  const sign = { on: '●', again: '○', off: '✕' }[live];
  return (
    <span className="meta" role="status">
      <span aria-hidden="true">{sign} </span>
      <span className={styles['word']}>{t.live[live]}</span>
    </span>
  );
}
