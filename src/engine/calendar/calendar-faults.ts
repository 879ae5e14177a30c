import { isDay } from '../fields/day.js';
import { calendarFault, type CalendarFault } from './calendar-fault.js';
import { standardSchedule, type CalendarData } from './calendar-data.js';
import { scheduleFaults } from './schedule-faults.js';
import { zoneOffsets } from './zone-offsets.js';

/** More than a century of holidays and make-up days. */
export const mostSpecialDays = 5_000;
const mostSchedules = 20;
const keyShape = /^[a-z][A-Za-z0-9-]{0,39}$/;

/** Everything that keeps data from being a calendar; empty where it is one. Pure, and quick whatever it is given. */
export function calendarFaults(data: CalendarData): readonly CalendarFault[] {
  const keys = Object.keys(data.schedules);
  return [
    ...zone(data.timeZone),
    ...(keys.includes(standardSchedule) ? [] : [noStandard]),
    ...(keys.length > mostSchedules ? [tooManySchedules(keys.length)] : []),
    ...keys.slice(0, mostSchedules).flatMap((key) => {
      const schedule = data.schedules[key];
      if (!keyShape.test(key)) return [badKey(key)];
      return schedule ? scheduleFaults(schedule, `schedules.${key}`) : [];
    }),
    ...dates(data.holidays, 'holidays'),
    ...dates(data.makeUpDays, 'makeUpDays'),
    ...both(data),
    ...horizon(data),
  ];
}

function zone(timeZone: string): readonly CalendarFault[] {
  try {
    zoneOffsets(timeZone);
    return [];
  } catch {
    return [
      calendarFault(
        'timeZone',
        'timeZone',
        `应为 IANA 时区名，例如 Asia/Shanghai，收到的是「${timeZone}」。`,
        `Expected an IANA time zone, for example Asia/Shanghai, but found '${timeZone}'.`,
      ),
    ];
  }
}

const noStandard = calendarFault(
  'schedules',
  'standard',
  `应有名为「${standardSchedule}」的工时方案，但没有。`,
  `Expected a schedule '${standardSchedule}', but there is none.`,
);

const tooManySchedules = (found: number): CalendarFault =>
  calendarFault(
    'schedules',
    'most',
    `工时方案最多 ${mostSchedules} 个，收到 ${found} 个。`,
    `Expected at most ${mostSchedules} schedules, but found ${found}.`,
  );

const badKey = (key: string): CalendarFault =>
  calendarFault(
    'schedules',
    'key',
    `工时方案的键应以小写字母开头，仅含字母、数字和连字符，最长 40 个字符，收到的是「${key}」。`,
    `Expected the key of a schedule to be a lower-case letter followed by letters, digits and hyphens, 40 at most, but found '${key}'.`,
  );

function dates(days: readonly string[], path: string): readonly CalendarFault[] {
  if (days.length > mostSpecialDays)
    return [
      calendarFault(
        path,
        'most',
        `最多 ${mostSpecialDays} 天，收到 ${days.length} 天。`,
        `Expected at most ${mostSpecialDays} days, but found ${days.length}.`,
      ),
    ];
  const seen = new Set<string>();
  return days.flatMap((day, index) => {
    const at = `${path}.${index}`;
    if (!isDay(day))
      return [
        calendarFault(
          at,
          'isDay',
          `应为日历上的一天（例如 2025-10-01），收到的是「${day}」。`,
          `Expected a day of the calendar, for example 2025-10-01, but found '${day}'.`,
        ),
      ];
    if (seen.has(day))
      return [calendarFault(at, 'unique', `「${day}」出现多次。`, `Expected each day once, but found '${day}' twice.`)];
    seen.add(day);
    return [];
  });
}

function both({ holidays, makeUpDays }: CalendarData): readonly CalendarFault[] {
  const off = new Set(holidays);
  return makeUpDays.flatMap((day, index) =>
    off.has(day)
      ? [
          calendarFault(
            `makeUpDays.${index}`,
            'notHoliday',
            `「${day}」不能既是节假日又是调休工作日。`,
            `Expected a make-up day that is no holiday, but '${day}' is both.`,
          ),
        ]
      : [],
  );
}

function horizon({ holidays, makeUpDays, knownUntil }: CalendarData): readonly CalendarFault[] {
  if (knownUntil === null) return [];
  const fault = (zh: string, en: string) => [calendarFault('knownUntil', 'isDay', zh, en)];
  if (!isDay(knownUntil))
    return fault(
      `应为日历上的一天，或 null，收到的是「${knownUntil}」。`,
      `Expected a day of the calendar or null, but found '${knownUntil}'.`,
    );
  const behind = [...holidays, ...makeUpDays].find((day) => day > knownUntil);
  if (behind === undefined) return [];
  return fault(
    `节假日应已知至最后一个所列日期，但「${behind}」晚于 ${knownUntil}。`,
    `Expected holidays to be known up to the last one that is listed, but '${behind}' is later than ${knownUntil}.`,
  );
}
