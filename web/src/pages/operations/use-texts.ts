import { useLanguage } from '../../language/language';
import { operationsEn } from '../../language/operations.en';
import { operationsZh } from '../../language/operations.zh';

/** The texts of these pages, which come with them: most people never see one. */
export function useTexts(): typeof operationsZh {
  const { language } = useLanguage();
  return language === 'zh' ? operationsZh : operationsEn;
}
