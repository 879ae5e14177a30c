import type { FilledLine, SheetField } from '../api/types';
import type { Language } from '../language/language';
import type { Messages } from '../language/zh';
import { summaryText } from '../list/summary-text';

const longText = 40;

/** A long text takes the whole width. */
export const isWide = ({ value }: Pick<SheetField, 'value'>): boolean =>
  (typeof value === 'string' && value.length > longText) || (Array.isArray(value) && value.length > 0);

/** The value of a field, for a reader. */
export function fieldText(
  { kind, value, text }: Pick<SheetField, 'kind' | 'value' | 'text'>,
  language: Language,
  t: Messages,
): string {
  if (text) return text[language];
  if (typeof value === 'boolean') return value ? t.kase.yes : t.kase.no;
  if (Array.isArray(value)) return value.map(String).join('\n');
  return summaryText({ kind, value }, language);
}

/** The same, with what stands for a value that was erased or is not for the reader. */
export const shownText = (field: FilledLine, language: Language, t: Messages): string =>
  field.personal === 'hidden' ? '—' : field.personal === 'erased' ? t.kase.erased : fieldText(field, language, t);
