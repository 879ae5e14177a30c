import { useLanguage } from '../language/language';
import type { Described, FieldViewProps } from './field-view';
import styles from './form.module.css';

/** One of a few as radio buttons, one of many as a list. Whoever has not answered has not said no. */
export function Choice({ field, value, onChange, described }: FieldViewProps & { readonly described: Described }) {
  const { t, say } = useLanguage();
  const isFlag = field.control === 'flag';
  const options = isFlag
    ? [
        { value: 'true', title: t.kase.yes },
        { value: 'false', title: t.kase.no },
      ]
    : field.options.map((option) => ({ value: option.value, title: say(option.title) }));
  const chosen = value === undefined || value === null ? '' : String(value);
  const choose = (one: string): void => onChange(isFlag ? one === 'true' : one);
  if (options.length > 4)
    return (
      <select {...described} className="field" value={chosen} onChange={({ target }) => choose(target.value)}>
        <option value="">{t.form.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    );
  return (
    <div>
      {options.map((option) => (
        <label key={option.value} className={styles['radio']}>
          <input
            type="radio"
            name={described.id}
            value={option.value}
            checked={chosen === option.value}
            onChange={() => choose(option.value)}
          />
          {option.title}
        </label>
      ))}
    </div>
  );
}
