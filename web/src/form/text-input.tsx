import { useLanguage } from '../language/language';
import { capitalAmount } from '../language/money';
import type { Described, FieldViewProps } from './field-view';

const types: Readonly<Record<string, string>> = { day: 'date', moment: 'datetime-local', password: 'password' };

/** Everything that is typed: texts, amounts, percentages, numbers, dates. */
export function TextInput({
  field,
  value,
  values,
  onChange,
  described,
}: FieldViewProps & { readonly described: Described }) {
  const { t, language } = useLanguage();
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const put = (entered: string): void => onChange(entered === '' ? undefined : entered);
  if (field.control === 'long' || field.control === 'lines')
    return (
      <>
        <textarea
          {...described}
          className="field"
          rows={3}
          maxLength={field.maxLength ?? undefined}
          value={text}
          onChange={({ target }) => put(target.value)}
        />
        {field.maxLength === null || text === '' ? null : (
          <p className="hint">{t.desk.counted([...text].length, field.maxLength)}</p>
        )}
      </>
    );
  const isNumber = ['money', 'percent', 'count'].includes(field.control);
  const { currency, currencyField } = field.currency;
  const counted = currency ?? (currencyField === undefined ? undefined : values[currencyField]);
  const capital =
    field.control === 'money' && language === 'zh' && (counted === undefined || counted === 'CNY')
      ? capitalAmount(text.normalize('NFKC').replace(/,/g, ''))
      : '';
  return (
    <>
      <input
        {...described}
        className="field"
        type={types[field.control] ?? 'text'}
        autoComplete={field.control === 'password' ? 'new-password' : undefined}
        inputMode={isNumber ? 'decimal' : undefined}
        maxLength={field.maxLength ?? undefined}
        value={text}
        onChange={({ target }) => put(target.value)}
      />
      {capital === '' ? null : <p className="hint">{capital}</p>}
    </>
  );
}
