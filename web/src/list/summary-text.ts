import type { SummaryItem } from '../api/types';
import type { Language } from '../language/language';
import { moneyText } from '../language/money';
import { absoluteTime, dayText } from '../language/times';

type Value = Readonly<Record<string, unknown>>;

const isValue = (value: unknown): value is Value => typeof value === 'object' && value !== null;

const inLanguage = (value: unknown, language: Language): string =>
  isValue(value) && typeof value[language] === 'string' ? value[language] : '';

/** The value of a line of a summary, for a reader. A personal value that he may not see is a dash. */
export function summaryText({ kind, value }: Pick<SummaryItem, 'kind' | 'value'>, language: Language): string {
  if (isValue(value) && '$personal' in value) return '—';
  switch (kind) {
    case 'money': {
      if (!isValue(value)) return String(value ?? '');
      const { amount, currency } = value;
      return moneyText(String(amount ?? ''), typeof currency === 'string' ? currency : null, language);
    }
    case 'percent':
      return `${String(value)}%`;
    case 'flag':
      return value === true ? (language === 'zh' ? '是' : 'Yes') : language === 'zh' ? '否' : 'No';
    case 'day':
      return typeof value === 'string' ? dayText(`${value}T12:00:00Z`, language) : '';
    case 'moment':
      return typeof value === 'string' ? absoluteTime(value, language) : '';
    case 'choice':
      return inLanguage(value, language) || String(value ?? '');
    case 'person':
    case 'department':
      return isValue(value)
        ? inLanguage(value['name'], language) || String(value['name'] ?? value['id'] ?? '')
        : String(value ?? '');
    default:
      if (Array.isArray(value)) return language === 'zh' ? `${value.length} 项` : `Items: ${value.length}`;
      return isValue(value) ? Object.values(value).map(String).join(' · ') : String(value ?? '');
  }
}
