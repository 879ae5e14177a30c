import type { LocalizedText } from '../../../engine/index.js';
import { mostFeedLines, shownName, type DayKind } from './feed-line.js';

const sentence = (zh: string, en: string): LocalizedText => ({ zh, en });
const shown = (text: string): string => shownName(text) ?? '';

const kinds: Readonly<Record<DayKind, LocalizedText>> = {
  holiday: { zh: '节假日', en: 'a holiday' },
  makeUp: { zh: '调休工作日', en: 'a make-up day' },
};

/** What is said about the lines of a feed. */
export const feedSentences = {
  empty: sentence('应至少有一天，但一天也没有。', 'Expected at least one day, but found none.'),
  noneLeft: sentence(
    '应至少有一天可导入，但各行均在 from 与 to 之外或已取消。',
    'Expected at least one day to import, but every line is outside of from and to, or cancelled.',
  ),
  tooMany: sentence(
    `一次最多导入 ${mostFeedLines} 行（每行一天），但这里更多；请分段导入。`,
    `Expected at most ${mostFeedLines} lines of one day each, but found more: import them in parts.`,
  ),
  day: (found: string) =>
    sentence(
      `应为 1900 至 2199 年间的一天（例如 2026-10-01），收到的是「${shown(found)}」。`,
      `Expected a day of the years 1900 to 2199, for example 2026-10-01, but found '${shown(found)}'.`,
    ),
  twice: (line: number, kind: DayKind) =>
    sentence(
      `同一天应只有一种类型，但第 ${line} 行说这一天是${kinds[kind].zh}。`,
      `Expected one kind for the same day, but line ${line} says that it is ${kinds[kind].en}.`,
    ),
  tooLong: (from: string, to: string, years: number) =>
    sentence(
      `一次最多导入 ${years} 年，但这里从 ${from} 到 ${to}；请用 from 和 to 分段导入。`,
      `Expected at most ${years} years at once, but found days from ${from} to ${to}: import them in parts, by from and to.`,
    ),
  outside: sentence('不在 from 与 to 之间，未导入。', 'Not between from and to: left out.'),
  changed: (before: DayKind) =>
    sentence(`此前是${kinds[before].zh}，现改变。`, `It was ${kinds[before].en} before, and changes.`),

  csvUnreadable: sentence(
    '应为可读的 CSV，但从这一行起无法读取；请检查引号是否成对。',
    'Expected CSV that can be read, but from this line on it cannot: look whether its quotation marks come in pairs.',
  ),
  header: (found: string) =>
    sentence(
      `首行应为列名 day,kind 或 day,kind,name，收到的是「${shown(found)}」。`,
      `Expected the first line to name the columns day,kind or day,kind,name, but found '${shown(found)}'.`,
    ),
  cells: (expected: number, found: number) =>
    sentence(
      `最多应有 ${expected} 格，与列名一样多，但有 ${found} 格。`,
      `Expected at most ${expected} cells, as many as there are columns, but found ${found}.`,
    ),
  kind: (found: string) =>
    sentence(
      `类型应为 holiday、makeUp、休或班，收到的是「${shown(found)}」。`,
      `Expected the kind to be holiday, makeUp, 休 or 班, but found '${shown(found)}'.`,
    ),

  notCalendar: sentence(
    '应为完整的 iCalendar 文本，以 BEGIN:VCALENDAR 开头、以 END:VCALENDAR 结尾，但不是。',
    'Expected the whole text of an iCalendar file, from BEGIN:VCALENDAR to END:VCALENDAR, but it is not.',
  ),
  eventUnfinished: sentence(
    '每个 BEGIN:VEVENT 应有自己的 END:VEVENT，但这里不成对。',
    'Expected each BEGIN:VEVENT to have its own END:VEVENT, but here they do not match.',
  ),
  eventUnreadable: sentence(
    '应为可读的 iCalendar 日程，但无法读取。',
    'Expected an event of iCalendar that can be read, but it cannot.',
  ),
  cancelled: sentence('该日程已取消（CANCELLED），未导入。', 'The event is CANCELLED: left out.'),
  recurring: (found: string) =>
    sentence(
      `应为一次性日程，但含有 ${found}；请逐年列出各天。`,
      `Expected an event that happens once, but found ${found}: name the days of each year.`,
    ),
  notYearly: sentence(
    '重复的日程应为每年一次（FREQ=YEARLY，可有 INTERVAL、COUNT、UNTIL，以及 BYMONTH 加 BYMONTHDAY 或一个如 4TH 的 BYDAY），且 DTSTART 即第一次；其余请逐年列出各天。',
    'Expected an event that recurs to do so once a year (FREQ=YEARLY, maybe with INTERVAL, COUNT, UNTIL, and BYMONTH with BYMONTHDAY or one BYDAY such as 4TH), DTSTART being the first time: name the days of each year otherwise.',
  ),
  endless: sentence(
    '该日程每年重复、没有结束；请用 to（和 from）指明要导入到哪一天。',
    "The event comes back every year without an end: say by 'to' (and 'from') up to which day it is to be imported.",
  ),
  once: (property: string, found: number) =>
    sentence(
      `日程应有一个 ${property}，但有 ${found} 个。`,
      `Expected one ${property} in the event, but found ${found}.`,
    ),
  duration: sentence(
    '全天日程的结束应以 DTEND 表示，但用了 DURATION。',
    'Expected DTEND to say when the event ends, but found DURATION.',
  ),
  allDay: (found: string) =>
    sentence(
      `应为全天日程（VALUE=DATE），收到的是时刻「${shown(found)}」。`,
      `Expected an all-day event (VALUE=DATE), but found the moment '${shown(found)}'.`,
    ),
  endBeforeBegin: (begin: string, end: string) =>
    sentence(
      `结束不应早于开始，但从 ${begin} 到 ${end}。`,
      `Expected an end that is not before the begin, but found ${begin} to ${end}.`,
    ),
  longEvent: (most: number, found: number) =>
    sentence(
      `一个日程最多 ${most} 天，但有 ${found} 天。`,
      `Expected an event of at most ${most} days, but found ${found}.`,
    ),
  ambiguous: (found: string) =>
    sentence(
      `应能看出是休还是班，但「${shown(found)}」两者都有；请以 CATEGORIES 注明 holiday 或 makeUp。`,
      `Expected to be told whether it is a day off or worked, but '${shown(found)}' says both: say holiday or makeUp in CATEGORIES.`,
    ),
} as const;
