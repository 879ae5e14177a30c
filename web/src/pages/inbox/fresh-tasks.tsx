import { RefreshCw } from 'lucide-react';
import { useLanguage } from '../../language/language';

interface FreshTasksProps {
  readonly count: number;
  readonly onShow: () => void;
}

/** What came while the list is read waits here: nothing moves under the reader. */
export function FreshTasks({ count, onShow }: FreshTasksProps) {
  const { t } = useLanguage();
  return (
    <div role="status">
      {count > 0 ? (
        <button type="button" className="button" onClick={onShow}>
          <RefreshCw size={14} aria-hidden="true" />
          {t.inbox.fresh(count)}
        </button>
      ) : null}
    </div>
  );
}
