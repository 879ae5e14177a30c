import { useLanguage } from '../language/language';
import { useOnline } from './online';

/** Says that what is on the page may be old, and that nothing can be submitted. */
export function OfflineBand() {
  const { t } = useLanguage();
  return useOnline() ? null : (
    <div className="notice" role="status" data-offline>
      {t.desk.offline}
    </div>
  );
}
