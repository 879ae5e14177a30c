import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { calendarsQuery } from '../../api/calendars';
import { calendarName } from '../../company/calendar-name';
import { DaysDrawer, HoursDrawer, NewCalendarDrawer } from '../../company/calendar-drawers';
import { CalendarHistory } from '../../company/calendar-history';
import { ChosenCalendar } from '../../company/chosen-calendar';
import { CompanyPage, useAdministers } from '../../company/company-page';
import styles from '../../company/company.module.css';
import { HolidayDrawer } from '../../company/holiday-drawer';
import { YearView } from '../../company/year-view';
import { useLanguage } from '../../language/language';
import { Failure } from '../../ui/failure';
import { useNow } from '../../ui/now';
import { Skeleton } from '../../ui/skeleton';
import { useTexts } from '../../company/texts';

/** Which days and hours are worked. */
export function CalendarsPage() {
  const c = useTexts();
  const { say } = useLanguage();
  const search = useSearch({ from: '/shell/directory/calendars' });
  const navigate = useNavigate({ from: '/directory/calendars' });
  const administers = useAdministers();
  const thisYear = new Date(useNow()).getFullYear();
  const [schedule, setSchedule] = useState('standard');
  const [open, setOpen] = useState<'days' | 'hours' | 'import' | 'new' | null>(null);
  const calendars = useQuery(calendarsQuery);
  const all = calendars.data?.items ?? [];
  const calendar = all.find(({ key }) => key === search.key) ?? all[0];
  const year = search.year ?? thisYear;
  const close = (): void => setOpen(null);
  const show = (shown: number): void => void navigate({ search: (before) => ({ ...before, year: shown }) });
  return (
    <CompanyPage
      page="calendars"
      actions={
        administers && calendar
          ? (['days', 'hours', 'import'] as const).map((what) => (
              <button key={what} type="button" className="button" onClick={() => setOpen(what)}>
                {c.calendars[what]}
              </button>
            ))
          : null
      }
    >
      {calendars.error ? <Failure error={calendars.error} retry={() => void calendars.refetch()} /> : null}
      {calendars.isPending ? <Skeleton rows={6} /> : null}
      {calendar ? (
        <>
          <div className={styles['filters']}>
            <select
              className="field"
              aria-label={c.calendars.title}
              value={calendar.key}
              onChange={({ target }) => void navigate({ search: (before) => ({ ...before, key: target.value }) })}
            >
              {all.map(({ key }) => (
                <option key={key} value={key}>
                  {say(calendarName(key))}
                </option>
              ))}
            </select>
            <select
              className="field"
              aria-label={c.calendars.schedule}
              value={schedule}
              onChange={({ target }) => setSchedule(target.value)}
            >
              {calendar.schedules.map(({ key, title }) => (
                <option key={key} value={key}>
                  {say(title)}
                </option>
              ))}
            </select>
            <button type="button" className="button" onClick={() => show(year - 1)}>
              {c.calendars.before}
            </button>
            <strong style={{ alignSelf: 'center' }}>{c.calendars.year(year)}</strong>
            <button type="button" className="button" onClick={() => show(year + 1)}>
              {c.calendars.after}
            </button>
            {administers ? (
              <button type="button" className="button" onClick={() => setOpen('new')}>
                {c.calendars.add}
              </button>
            ) : null}
          </div>
          <ChosenCalendar calendars={all} />
          <section className="card stack">
            <p>{`${c.calendars.zone}${c.colon}${calendar.timeZone} · ${c.calendars.known}${c.colon}${calendar.knownUntil ?? c.none}`}</p>
            <YearView calendar={calendar} schedule={schedule} year={year} />
          </section>
          {administers ? <CalendarHistory calendarKey={calendar.key} /> : null}
          {open === 'days' ? <DaysDrawer calendar={calendar} onClose={close} /> : null}
          {open === 'hours' ? <HoursDrawer calendar={calendar} schedule={schedule} onClose={close} /> : null}
          {open === 'import' ? <HolidayDrawer calendar={calendar} onClose={close} /> : null}
          {open === 'new' ? <NewCalendarDrawer calendar={calendar} onClose={close} /> : null}
        </>
      ) : null}
    </CompanyPage>
  );
}
