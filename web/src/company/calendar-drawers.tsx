import { ask, client } from '../api/client';
import type { Calendar } from '../api/calendars';
import type { components } from '../api/schema';
import type { Values } from '../form/values';
import { useLanguage } from '../language/language';
import { EditDrawer } from './edit-drawer';
import { calendarDays, newCalendar, workingHours } from './forms';
import { useTexts } from './texts';

type SetCalendar = components['schemas']['SetCalendarRequest'];
type Hours = components['schemas']['WorkingHoursRequest'];

interface CalendarDrawerProps {
  readonly calendar: Calendar;
  readonly onClose: () => void;
}

/** Sets a calendar anew: what is not said stays as the page showed it, and another one's change is not overwritten. */
const put = (key: string, version: number, body: SetCalendar, once: string) =>
  ask(
    client.PUT('/api/v1/calendars/{key}', {
      params: { path: { key }, header: { 'If-Match': `"${version}"`, 'Idempotency-Key': once } },
      body,
    }),
  );

const same = ({ timeZone, schedules, holidays, makeUpDays, knownUntil }: Calendar): Omit<SetCalendar, 'reason'> => ({
  timeZone,
  schedules: schedules as SetCalendar['schedules'],
  holidays: [...holidays],
  makeUpDays: [...makeUpDays],
  knownUntil,
});

/** Holidays and make-up days. */
export function DaysDrawer({ calendar, onClose }: CalendarDrawerProps) {
  const c = useTexts();
  return (
    <EditDrawer
      title={c.calendars.days}
      schema={calendarDays}
      initial={{
        holidays: calendar.holidays.join('\n'),
        makeUpDays: calendar.makeUpDays.join('\n'),
        knownUntil: calendar.knownUntil ?? undefined,
      }}
      send={({ holidays = [], makeUpDays = [], knownUntil = null, reason }: Values, key) => {
        const days = { holidays, makeUpDays, knownUntil, reason } as Pick<
          SetCalendar,
          'holidays' | 'makeUpDays' | 'knownUntil' | 'reason'
        >;
        return put(calendar.key, calendar.version, { ...same(calendar), ...days }, key);
      }}
      onClose={onClose}
    />
  );
}

/** The hours of one schedule. */
export function HoursDrawer({ calendar, schedule, onClose }: CalendarDrawerProps & { readonly schedule: string }) {
  const c = useTexts();
  const { say } = useLanguage();
  const found = calendar.schedules.find(({ key }) => key === schedule);
  return (
    <EditDrawer
      title={`${c.calendars.hours} · ${say(found?.title)}`}
      schema={workingHours}
      initial={{
        hours: found?.hours.map(({ weekdays, from, to }) => ({ weekdays: weekdays.join(','), from, to })) ?? [],
      }}
      send={({ hours = [], reason }: Values, key) => {
        const schedules = same(calendar).schedules.map((one) =>
          one.key === schedule ? { ...one, hours: (hours as readonly Values[]).map(hoursIn) } : one,
        );
        return put(calendar.key, calendar.version, { ...same(calendar), schedules, reason: String(reason) }, key);
      }}
      onClose={onClose}
    />
  );
}

/** What is no weekday is sent as it is: the server says what is wrong with it. */
const hoursIn = ({ weekdays, from, to }: Values): Hours => ({
  weekdays: String(weekdays)
    .normalize('NFKC')
    .split(/[^\d]+/)
    .filter(Boolean)
    .map(Number),
  from: String(from),
  to: String(to),
});

/** A calendar beside those that are there, which begins as one of them. */
export function NewCalendarDrawer({ calendar, onClose }: CalendarDrawerProps) {
  const c = useTexts();
  return (
    <EditDrawer
      title={c.calendars.add}
      schema={newCalendar}
      initial={{ timeZone: calendar.timeZone }}
      send={({ key, timeZone, reason }, once) =>
        put(String(key), 0, { ...same(calendar), timeZone: String(timeZone), reason: String(reason) }, once)
      }
      onClose={onClose}
    />
  );
}
