import type { Calendar } from '../limit.js';
import { calendarOf } from './calendar.js';
import { standardSchedule, type CalendarData, type Schedule } from './calendar-data.js';

/** The standard working time of the catalogue (1.1, 000 篇一 第十五条). */
export const standardHours: Schedule = {
  title: { zh: '标准工时', en: 'Standard working time' },
  hours: [
    { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' },
    { weekdays: [1, 2, 3, 4, 5], from: '13:30', to: '18:00' },
  ],
};

/** The manuals name no holidays, so none are to be expected. */
export const defaultCalendarData: CalendarData = {
  timeZone: 'Asia/Shanghai',
  schedules: { [standardSchedule]: standardHours },
  holidays: [],
  makeUpDays: [],
  knownUntil: null,
};

export const defaultCalendar: Calendar = calendarOf(defaultCalendarData);
