import type { SheetField } from '../../api/types';
import { isWide, shownText } from '../../case/field-text';
import { useLanguage } from '../../language/language';
import { capitalAmount } from '../../language/money';
import styles from './case-print.module.css';

/** What the case says, in two columns; an amount of yuan in capital numerals too. */
export function FieldGrid({ items }: { readonly items: readonly SheetField[] }) {
  const { t, say, language } = useLanguage();
  const wide = wideOnes(items.map((field) => isWide(field) || capitalOf(field) !== ''));
  return (
    <dl className={styles['grid']}>
      {items.map((field, index) => {
        const capital = capitalOf(field);
        return (
          <div key={field.path} data-wide={wide[index]}>
            <dt>{say(field.title)}</dt>
            <dd>
              {shownText(field, language, t)}
              {capital ? <span>{t.print.capital(capital)}</span> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Whoever would stand alone in his line has all of it: a sheet with holes looks torn. */
function wideOnes(asked: readonly boolean[]): readonly boolean[] {
  let isSecond = false;
  return asked.map((isAsked, index) => {
    const isWhole = isAsked || (!isSecond && (asked[index + 1] ?? true));
    isSecond = !isWhole && !isSecond;
    return isWhole;
  });
}

function capitalOf({ kind, value }: SheetField): string {
  if (kind !== 'money' || typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const { amount, currency } = value;
  return currency === 'CNY' && typeof amount === 'string' ? capitalAmount(amount) : '';
}
