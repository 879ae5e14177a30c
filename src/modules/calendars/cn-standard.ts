import published from 'chinese-days/dist/chinese-days.json';
import { standardHours, standardSchedule, type CalendarData } from '../../engine/index.js';

/** The key of the calendar that everybody has. */
export const cnStandard = 'cn-standard';

const workdays = [1, 2, 3, 4, 5];
const holidays = Object.keys(published.holidays).sort();
const makeUpDays = Object.keys(published.workdays).sort();
/** The State Council publishes a whole year at once: of the years behind the last one nothing is known. */
const lastYear = holidays.at(-1)?.slice(0, 4) ?? '';

/** The holidays and make-up days of mainland China as published, and the working times of the catalogue (1.1). */
export const cnStandardData: CalendarData = {
  timeZone: 'Asia/Shanghai',
  schedules: {
    [standardSchedule]: standardHours,
    flexible: {
      title: { zh: '弹性工作核心时段', en: 'Core time of flexible working' },
      hours: [{ weekdays: workdays, from: '10:00', to: '16:00' }],
    },
    afterSales: {
      title: { zh: '售后服务', en: 'After-sales service' },
      hours: [{ weekdays: [...workdays, 6, 7], from: '08:30', to: '17:30' }],
      onHolidays: 'asUsual',
      onMakeUpDays: 'asUsual',
    },
    shop: {
      title: { zh: '网店值班', en: 'Shifts of the online shop' },
      hours: [
        { weekdays: [...workdays, 6], from: '18:30', to: '24:00' },
        { weekdays: [7], from: '09:30', to: '24:00' },
      ],
      onHolidays: 'asUsual',
      onMakeUpDays: 'asUsual',
    },
    duty: {
      title: { zh: '值班', en: 'Duty' },
      hours: [
        { weekdays: workdays, from: '12:00', to: '15:00' },
        { weekdays: workdays, from: '18:00', to: '21:00' },
        { weekdays: [6, 7], from: '08:00', to: '21:00' },
      ],
      onHolidays: 7,
    },
  },
  holidays,
  makeUpDays,
  knownUntil: `${lastYear}-12-31`,
};
