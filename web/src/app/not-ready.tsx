import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { askAgain, useNotReady } from '../api/readiness';
import { useLanguage } from '../language/language';
import { Mark } from '../ui/mark';
import styles from './not-ready.module.css';

/** Over everything on the page, which keeps what was typed into it, until the server answers again. */
export function NotReady() {
  return useNotReady() ? createPortal(<Away />, document.body) : null;
}

/** Made when it is needed: what stood on the page before is hidden from readers by an open drawer. */
function Away() {
  const { t } = useLanguage();
  const page = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = page.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={page}
      className={styles['page']}
      aria-label={t.trouble.notReady}
      onCancel={(event) => event.preventDefault()}
    >
      <div className="card stack" role="status">
        <Mark size={32} />
        <strong>{t.trouble.notReady}</strong>
        <p>{t.trouble.notReadyHint}</p>
        <div>
          <button type="button" className="button" onClick={() => void askAgain()}>
            {t.error.again}
          </button>
        </div>
      </div>
    </dialog>
  );
}
