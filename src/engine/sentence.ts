import type { Json, JsonObject } from './json.js';
import type { Limit, LimitUnit } from './limit.js';
import type { Language, LocalizedText } from './localized-text.js';
import { isPersonalReference } from './personal.js';
import { valueAt } from './value-at.js';

const placeholder = /\{([A-Za-z]\w*(?:\.\w+)*)\}/g;

/** The paths that a sentence mentions in braces. */
export const placeholdersOf = (sentence: string): readonly string[] =>
  [...sentence.matchAll(placeholder)].map(([, path = '']) => path);

/** A sentence with what `told` says of each path in its place. */
export const withPlaceholders = (sentence: string, told: (path: string) => string): string =>
  sentence.replace(placeholder, (_, path: string) => told(path));

/** A sentence with values in place of `{path}`, in both languages; what is not there stands as `?`. */
export const filledIn = (sentence: LocalizedText, values: JsonObject): LocalizedText => ({
  zh: filled(sentence.zh, values, 'zh'),
  en: filled(sentence.en, values, 'en'),
});

const filled = (sentence: string, values: JsonObject, language: Language): string =>
  withPlaceholders(sentence, (path) => valueInWords(valueAt(values, path.split('.')), language));

const units: Readonly<Record<LimitUnit, LocalizedText>> = {
  hour: { zh: '小时', en: 'hour' },
  day: { zh: '天', en: 'day' },
  month: { zh: '个月', en: 'month' },
  workingHour: { zh: '个工作小时', en: 'working hour' },
  workingDay: { zh: '个工作日', en: 'working day' },
};

/** A value as a person reads it: a limit with its unit, a list with commas, a yes or no in words, a title. */
export function valueInWords(value: Json | undefined, language: Language): string {
  if (value === undefined || value === null) return '?';
  if (typeof value === 'boolean') return { zh: value ? '是' : '否', en: value ? 'yes' : 'no' }[language];
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value))
    return value.map((one) => valueInWords(one as Json, language)).join({ zh: '、', en: ', ' }[language]);
  const { zh, en } = value as { readonly zh?: Json; readonly en?: Json };
  if (typeof zh === 'string' && typeof en === 'string') return { zh, en }[language];
  // What stands for a personal value says nothing to anybody.
  if (isPersonalReference(value)) return '…';
  const { amount, unit } = value as unknown as Partial<Limit>;
  if (typeof amount !== 'number' || unit === undefined || !Object.hasOwn(units, unit)) return JSON.stringify(value);
  const plural = language === 'en' && amount !== 1 ? 's' : '';
  return `${amount} ${units[unit][language]}${plural}`;
}
