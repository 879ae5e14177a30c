import type { DirectoryReference } from './fields/directory-field.js';
import type { LocalizedText } from './localized-text.js';

/** What a text leaves to whoever reads it: the name of somebody or something, or a moment in the time of the company. */
export type NamedLater = DirectoryReference | 'moment';

// Two characters that no keyboard has: what people write cannot be taken for a name that is looked up.
const [opens, closes] = ['\uE000', '\uE001'];
const mark = new RegExp(`${opens}(person|department|moment):([^${closes}]*)${closes}?`, 'g');
// Those that turn the direction of a text, too: what stands behind a value would be turned with it.
const marks = new RegExp(`[${opens}${closes}\u202A-\u202E\u2066-\u2069]`, 'g');

/** Stands in a text for the name of somebody or something of the directory, until somebody reads it: names change, and so do time zones. */
export const namedLater = (kind: NamedLater, id: string): string => `${opens}${kind}:${withoutMarks(id)}${closes}`;

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** A value as a text holds it for whoever reads it: the id of somebody or something, a moment, or what it is. */
export function toldLater(value: string, names?: DirectoryReference): string {
  if (names) return namedLater(names, value);
  return moment.test(value) ? namedLater('moment', value) : value;
}

/** The same text without what could be taken for such a name, or turns what it is put into. */
export const withoutMarks = (text: string): string => text.replace(marks, '');

/** The text with the names put in. */
export const withNames = (
  { zh, en }: LocalizedText,
  nameOf: (kind: NamedLater, id: string) => LocalizedText,
): LocalizedText => ({
  zh: zh.replace(mark, (_, kind: NamedLater, id: string) => nameOf(kind, id).zh),
  en: en.replace(mark, (_, kind: NamedLater, id: string) => nameOf(kind, id).en),
});
