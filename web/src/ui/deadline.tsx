import { AlertTriangle } from 'lucide-react';
import { useLanguage } from '../language/language';
import { daysSince, friendlyTime, isToday } from '../language/times';
import { useNow } from './now';

/** Until when something must be done, and whether that is over. */
export function Deadline({ dueAt, overdue }: { readonly dueAt: string | null; readonly overdue: boolean }) {
  const { t, language } = useLanguage();
  const now = useNow();
  if (overdue)
    return (
      <span className="tag bad">
        <AlertTriangle size={12} aria-hidden="true" />
        {dueAt ? t.kase.lateDays(Math.max(0, daysSince(dueAt, now))) : t.kase.late}
      </span>
    );
  if (!dueAt) return <span className="meta">{t.kase.noLimit}</span>;
  if (isToday(dueAt, now)) return <span className="tag wait">{t.kase.dueToday}</span>;
  return <span className="meta">{t.kase.due(friendlyTime(dueAt, now, language))}</span>;
}
