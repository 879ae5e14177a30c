import { calendarFault, type CalendarFault } from './calendar-fault.js';
import type { Schedule, WorkingHours } from './calendar-data.js';

const mostHours = 50;
const clockShape = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;
const allWeekdays = [1, 2, 3, 4, 5, 6, 7];

/** Everything that is wrong with the hours of a schedule. @param path where it stands */
export function scheduleFaults(schedule: Schedule, path: string): readonly CalendarFault[] {
  const { hours, onHolidays, onMakeUpDays } = schedule;
  if (hours.length > mostHours)
    return [
      calendarFault(
        `${path}.hours`,
        'most',
        `最多 ${mostHours} 个时段，收到 ${hours.length} 个。`,
        `Expected at most ${mostHours} working hours, but found ${hours.length}.`,
      ),
    ];
  const each = hours.flatMap((one, index) => hoursFaults(one, `${path}.hours.${index}`));
  return [
    ...(hours.length === 0 ? [noWorkingDay(`${path}.hours`)] : []),
    ...each,
    ...(each.length === 0 ? overlaps(hours, `${path}.hours`) : []),
    ...likeFaults(onHolidays, ['closed', 'asUsual'], `${path}.onHolidays`),
    ...likeFaults(onMakeUpDays, ['asUsual'], `${path}.onMakeUpDays`),
  ];
}

const noWorkingDay = (path: string): CalendarFault =>
  calendarFault(path, 'workingDay', '至少应有一个工作日，但没有。', 'Expected some working day, but there is none.');

function hoursFaults({ weekdays, from, to }: WorkingHours, path: string): readonly CalendarFault[] {
  const found: CalendarFault[] = [];
  const known = weekdays.every((weekday) => allWeekdays.includes(weekday));
  if (!known || weekdays.length === 0 || new Set(weekdays).size !== weekdays.length)
    found.push(
      calendarFault(
        `${path}.weekdays`,
        'weekdays',
        `应为 1（周一）至 7（周日），每天一次，收到的是 ${JSON.stringify(weekdays)}。`,
        `Expected 1 (Monday) to 7 (Sunday), each once, but found ${JSON.stringify(weekdays)}.`,
      ),
    );
  if (!clockShape.test(from) || from === '24:00') found.push(noClock(`${path}.from`, from, '00:00', '23:59'));
  else if (!clockShape.test(to)) found.push(noClock(`${path}.to`, to, '00:01', '24:00'));
  else if (from >= to)
    found.push(
      calendarFault(
        path,
        'order',
        `开始应早于结束，收到的是 ${from} 至 ${to}；跨越午夜的时段应分为两天。`,
        `Expected the beginning to be before the end, but found ${from} to ${to}; hours across midnight are those of two days.`,
      ),
    );
  return found;
}

const noClock = (path: string, found: string, least: string, most: string): CalendarFault =>
  calendarFault(
    path,
    'clock',
    `应为 ${least} 至 ${most} 的时刻（HH:MM），收到的是「${found}」。`,
    `Expected a time of day from ${least} to ${most} as HH:MM, but found '${found}'.`,
  );

function overlaps(hours: readonly WorkingHours[], path: string): readonly CalendarFault[] {
  return hours.flatMap((one, index) => {
    const other = hours
      .slice(0, index)
      .find(
        ({ weekdays, from, to }) =>
          weekdays.some((day) => one.weekdays.includes(day)) && from < one.to && one.from < to,
      );
    if (!other) return [];
    return [
      calendarFault(
        `${path}.${index}`,
        'overlap',
        `同一天的时段不应重叠，但 ${one.from} 至 ${one.to} 与 ${other.from} 至 ${other.to} 重叠。`,
        `Expected hours of one day that do not overlap, but ${one.from} to ${one.to} overlaps with ${other.from} to ${other.to}.`,
      ),
    ];
  });
}

function likeFaults(
  like: string | number | undefined,
  words: readonly string[],
  path: string,
): readonly CalendarFault[] {
  if (like === undefined || [...words, ...allWeekdays].includes(like)) return [];
  return [
    calendarFault(
      path,
      'dayLike',
      `应为 ${words.join('、')} 或 1 至 7，收到的是「${like}」。`,
      `Expected ${words.join(', ')} or 1 to 7, but found '${like}'.`,
    ),
  ];
}
