import { useNewVersion } from '../api/version';
import { useLanguage } from '../language/language';

/** The server was updated: the page is offered anew. What was typed is kept in the tab. */
export function NewVersion() {
  const { t } = useLanguage();
  return useNewVersion() ? (
    <div className="notice info row" data-between role="status">
      <span>{t.trouble.newVersion}</span>
      <button type="button" className="button" onClick={() => location.reload()}>
        {t.trouble.reload}
      </button>
    </div>
  ) : null;
}
