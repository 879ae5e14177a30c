import { company as english, me as englishMe } from '../language/company.en';
import { company as chinese, me as chineseMe } from '../language/company.zh';
import { useLanguage } from '../language/language';

const texts = { zh: { ...chinese, me: chineseMe }, en: { ...english, me: englishMe } } as const;

/** The texts of the company's pages, which no other page loads. */
export const useTexts = (): typeof texts.zh => texts[useLanguage().language];
