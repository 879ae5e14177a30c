import { factsEn } from '../language/facts.en';
import { factsZh } from '../language/facts.zh';
import { useLanguage, type Language, type Localized } from '../language/language';

const texts = { zh: factsZh, en: factsEn } as const;

/** The title of a field that no form names; `null` where there is none. */
export const factTitle = (name: string, language: Language): string | null =>
  (texts[language].titles as Readonly<Record<string, string>>)[name] ?? null;

/** Whether it is a text of the server in both languages. */
export const isLocalized = (value: unknown): value is Localized =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** The texts of this page's facts. */
export const useFactTexts = (): typeof factsZh => texts[useLanguage().language];
