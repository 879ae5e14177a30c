import type { SheetField } from '../../api/types';
import { isWide, shownText } from '../../case/field-text';
import { useLanguage } from '../../language/language';
import { capitalAmount } from '../../language/money';
import styles from './case-print.module.css';

/** What the case says, in two columns; an amount of yuan in capital numerals too. */
export function FieldGrid({ items }: { readonly items: readonly SheetField[] }) {
  const { t, say, language } = useLanguage();
  return (
    <dl className={styles['grid']}>
      {items.map((field) => {
        const capital = capitalOf(field);
        return (
          <div key={field.path} data-wide={isWide(field) || capital !== ''}>
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

function capitalOf({ kind, value }: SheetField): string {
  if (kind !== 'money' || typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const { amount, currency } = value;
  return currency === 'CNY' && typeof amount === 'string' ? capitalAmount(amount) : '';
}
