import type { Calendar } from '../api/calendars';
import styles from './company.module.css';
import { useTexts } from './texts';

interface YearViewProps {
  readonly calendar: Calendar;
  readonly schedule: string;
  readonly year: number;
}

type Kind = 'worked' | 'off' | 'holiday' | 'makeUp';

/** A year of a calendar: which days are worked, which are holidays, which are make-up days. */
export function YearView({ calendar, schedule, year }: YearViewProps) {
  const c = useTexts();
  const weekdays = new Set(
    calendar.schedules.find(({ key }) => key === schedule)?.hours.flatMap((hours) => hours.weekdays),
  );
  const [holidays, makeUpDays] = [new Set(calendar.holidays), new Set(calendar.makeUpDays)];
  const kindOf = (day: string, weekday: number): Kind =>
    holidays.has(day) ? 'holiday' : makeUpDays.has(day) ? 'makeUp' : weekdays.has(weekday) ? 'worked' : 'off';
  return (
    <div className={styles['months']}>
      {Array.from({ length: 12 }, (_, month) => (
        <table key={month} className={styles['month']}>
          <caption>{c.calendars.month(year, month + 1)}</caption>
          <thead>
            <tr>
              {c.calendars.weekdays.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(year, month).map((week) => (
              <tr key={week.findIndex((day) => day !== null) + '-' + String(week.find((day) => day !== null))}>
                {week.map((day, index) => {
                  if (day === null) return <td key={index} />;
                  const kind = kindOf(dayText(year, month, day), index + 1);
                  const title = kind === 'worked' ? undefined : c.calendars[kind];
                  return (
                    <td key={index} data-day={kind} title={title}>
                      {day}
                      {kind === 'holiday' || kind === 'makeUp' ? <span className="hidden">{` ${title}`}</span> : null}
                      {kind === 'holiday' ? <sup aria-hidden="true">休</sup> : null}
                      {kind === 'makeUp' ? <sup aria-hidden="true">班</sup> : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

const dayText = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The days of a month by weeks that begin on Monday. */
function weeksOf(year: number, month: number): readonly (readonly (number | null)[])[] {
  const first = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const cells = Array.from({ length: Math.ceil((first + days) / 7) * 7 }, (_, cell) => {
    const day = cell - first + 1;
    return day >= 1 && day <= days ? day : null;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
