import type { LocalizedText } from '../../engine/index.js';
import type { DirectoryCopy } from './directory-copy.js';

/** A moment (RFC 3339) in the time of the company, as each language writes it; what is none stays as it is. */
export function momentIn({ organisation: { timeZone } }: DirectoryCopy, at: string): LocalizedText {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return { zh: at, en: at };
  const written = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(moment);
  return { zh: written('zh-CN'), en: written('en-GB') };
}
