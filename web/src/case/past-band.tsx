import { useLanguage } from '../language/language';

/** Says that the page shows the past, and leads back. */
export function PastBand({ position, onNow }: { readonly position: number; readonly onNow: () => void }) {
  const { t } = useLanguage();
  return (
    <div className="notice row" data-between role="status">
      <span>{t.kase.past(position)}</span>
      <button type="button" className="button" onClick={onNow}>
        {t.kase.toNow}
      </button>
    </div>
  );
}
