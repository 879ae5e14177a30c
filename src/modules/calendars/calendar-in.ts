import type { CalendarData } from '../../engine/index.js';
import type { CalendarAnswer, SetCalendarRequest } from './calendar.dto.js';

/** A request as data. Of two schedules with one key the last is kept; {@link twice} tells of them. */
export const calendarIn = ({
  timeZone,
  schedules,
  holidays,
  makeUpDays,
  knownUntil,
}: SetCalendarRequest): CalendarData => ({
  timeZone,
  schedules: Object.fromEntries(
    schedules.map(({ key, title, hours, onHolidays, onMakeUpDays }) => [
      key,
      {
        title: { zh: title.zh, en: title.en },
        hours: hours.map(({ weekdays, from, to }) => ({ weekdays, from, to })),
        ...(onHolidays === undefined ? {} : { onHolidays }),
        ...(onMakeUpDays === undefined ? {} : { onMakeUpDays }),
      },
    ]),
  ),
  holidays: [...holidays].sort(),
  makeUpDays: [...makeUpDays].sort(),
  knownUntil: knownUntil ?? null,
});

/** The key of a schedule that is there twice. */
export const twice = ({ schedules }: SetCalendarRequest): string | undefined =>
  schedules.map(({ key }) => key).find((key, index, keys) => keys.indexOf(key) !== index);

type Shown = Pick<CalendarAnswer, 'timeZone' | 'schedules' | 'holidays' | 'makeUpDays' | 'knownUntil'>;

/** Data as the API shows it. */
export const calendarShown = ({ schedules, ...data }: CalendarData): Shown => ({
  ...data,
  schedules: Object.entries(schedules).map(([key, { hours, ...schedule }]) => ({
    key,
    ...schedule,
    hours: hours.map((one) => ({ ...one, weekdays: [...one.weekdays] })),
  })),
});
