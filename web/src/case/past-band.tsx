import { useLanguage } from '../language/language';

interface PastBandProps {
  readonly position: number;
  readonly onNow: () => void;
  /** Compares this moment with another one. */
  readonly onCompare?: (() => void) | undefined;
}

/** Says that the page shows the past, and leads back. */
export function PastBand({ position, onNow, onCompare }: PastBandProps) {
  const { t } = useLanguage();
  return (
    <div className="notice row" data-between role="status">
      <span>{t.kase.past(position)}</span>
      <span className="row">
        {onCompare ? (
          <button type="button" className="button" onClick={onCompare}>
            {t.kase.compare}
          </button>
        ) : null}
        <button type="button" className="button" onClick={onNow}>
          {t.kase.toNow}
        </button>
      </span>
    </div>
  );
}
