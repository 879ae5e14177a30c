import { company as english, me as englishMe } from '../language/company.en';
import { company as chinese, me as chineseMe } from '../language/company.zh';
import { useLanguage } from '../language/language';

const texts = { zh: { ...chinese, me: chineseMe }, en: { ...english, me: englishMe } } as const;

export type Texts = typeof texts.zh;

/** The texts of the company's pages, which no other page loads. */
export const useTexts = (): Texts => texts[useLanguage().language];
