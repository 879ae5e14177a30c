import { useLanguage } from '../language/language';
import type { Described, FieldViewProps } from './field-view';
import styles from './form.module.css';

/** Any number of a few. */
export function Choices({ field, value, onChange, described }: FieldViewProps & { readonly described: Described }) {
  const { say } = useLanguage();
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const put = (one: string, isChosen: boolean): void => {
    const now = field.options
      .map((option) => option.value)
      .filter((each) => (each === one ? isChosen : chosen.includes(each)));
    onChange(now.length === 0 ? undefined : now);
  };
  return (
    <div>
      {field.options.map((option) => (
        <label key={option.value} className={styles['radio']}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            aria-invalid={described['aria-invalid']}
            onChange={({ target }) => put(option.value, target.checked)}
          />
          {say(option.title)}
        </label>
      ))}
    </div>
  );
}
