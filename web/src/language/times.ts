import type { Language } from './language';

const day = 86_400_000;
let zone: string | undefined;

/** Times are shown in the zone of the organisation, wherever the browser is. */
export const showTimesIn = (timeZone: string): void => {
  zone = timeZone;
};

const localeOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en-GB');

const dateOf = (language: Language): Intl.DateTimeFormatOptions => ({
  year: 'numeric',
  month: language === 'zh' ? 'long' : 'short',
  day: 'numeric',
});

const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hour12: false };

/** To make one takes longer than to write a hundred moments with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function inZone(locale: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = [locale, name, zone].join(' ');
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  formats.set(key, format);
  return format;
}

const relatives = new Map<Language, Intl.RelativeTimeFormat>();

function relativeIn(language: Language): Intl.RelativeTimeFormat {
  const format = relatives.get(language) ?? new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
  relatives.set(language, format);
  return format;
}

/** `2025年3月3日 14:05` or `3 Mar 2025, 14:05`. */
export const absoluteTime = (at: string, language: Language): string =>
  inZone(localeOf(language), 'moment', { ...dateOf(language), ...clock }).format(new Date(at));

/** The day alone. */
export const dayText = (at: string, language: Language): string =>
  inZone(localeOf(language), 'day', dateOf(language)).format(new Date(at));

/** Relative within a week, else the moment itself. */
export function friendlyTime(at: string, now: number, language: Language): string {
  const away = Date.parse(at) - now;
  const size = Math.abs(away);
  if (size >= 7 * day) return absoluteTime(at, language);
  const format = relativeIn(language);
  if (size >= day) return format.format(Math.trunc(away / day), 'day');
  if (size >= 3_600_000) return format.format(Math.trunc(away / 3_600_000), 'hour');
  return format.format(Math.trunc(away / 60_000), 'minute');
}

/** How many whole days lie behind a moment. */
export const daysSince = (at: string, now: number): number => Math.floor((now - Date.parse(at)) / day);

/** Whether a moment lies on the present day of the organisation. */
export const isToday = (at: string, now: number): boolean => {
  const format = inZone('en-CA', 'date', {});
  return format.format(new Date(at)) === format.format(new Date(now));
};

/** When a day of the organisation begins, RFC 3339 UTC. @param date `2026-03-01` */
export const startOfDay = (date: string): string => momentOf(`${date}T00:00`);

/** The moment at which the clocks of the organisation show a time, RFC 3339 UTC. @param local `2026-03-01T09:00` */
export function momentOf(local: string): string {
  const named = Date.parse(`${local}Z`);
  const ahead = Date.parse(`${clockTime(named)}Z`) - named;
  return new Date(named - ahead).toISOString();
}

/** What the clocks of the organisation show at a moment: `2026-03-01T09:00:00`. */
export const clockTime = (at: number): string =>
  inZone('sv', 'clock', { dateStyle: 'short', timeStyle: 'medium' }).format(at).replace(' ', 'T');

/** The day after one: `2026-03-02` for `2026-03-01`. */
export const dayAfter = (date: string): string => new Date(Date.parse(date) + day).toISOString().slice(0, 10);

/** The last moment before one, as precise as moments are stored. */
export const justBefore = (at: string): string => new Date(Date.parse(at) - 1).toISOString();
