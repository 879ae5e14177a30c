import { useQuery } from '@tanstack/react-query';
import { calendarHistoryQuery } from '../api/calendars';
import { useLanguage } from '../language/language';
import { absoluteTime } from '../language/times';
import { MovedLimitsButton } from './moved-limits-button';
import { useTexts } from './texts';

/** Who has set a calendar, when and why. */
export function CalendarHistory({ calendarKey }: { readonly calendarKey: string }) {
  const c = useTexts();
  const { language } = useLanguage();
  const items = useQuery(calendarHistoryQuery(calendarKey)).data?.items ?? [];
  return (
    <section className="card stack">
      <h2>{c.history}</h2>
      {items.length === 0 ? <p>{c.none}</p> : null}
      <ul>
        {items.map(({ version, position, setBy, setAt, reason }) => (
          <li key={version} className="row wrap">
            {`${c.version(version)} · ${c.by(setBy?.name ?? '', setAt ? absoluteTime(setAt, language) : '')} · ${reason ?? ''}`}
            <MovedLimitsButton position={position} />
          </li>
        ))}
      </ul>
    </section>
  );
}
