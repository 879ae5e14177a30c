import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLanguage } from '../language/language';
import { check, type Faults } from './check';
import { FieldView } from './field-view';
import type { Field, FormSchema } from './field';
import styles from './form.module.css';
import { sent, type Values } from './values';

interface SchemaFormProps {
  readonly schema: FormSchema;
  readonly fields: readonly Field[];
  readonly values: Values;
  readonly onChange: (values: Values) => void;
  /** What the server said of the last try. */
  readonly faults: Faults;
  readonly onSubmit: (data: Values) => void;
  /** Below the fields: buttons and what they do. */
  readonly children: ReactNode;
}

/** A form of the server: one control for each field, checked before it is sent and again by the server. */
export function SchemaForm({ schema, fields, values, onChange, faults, onSubmit, children }: SchemaFormProps) {
  const { t, say } = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [own, setOwn] = useState<Faults>({});
  const [tries, setTries] = useState(0);
  // What the server said holds until its field is changed, or it says something else.
  const said = JSON.stringify(faults);
  const [mended, setMended] = useState<{ readonly of: string; readonly names: readonly string[] }>({
    of: said,
    names: [],
  });
  const isMended = (path: string): boolean => mended.of === said && mended.names.includes(path.split('.')[0]!);
  const found: Faults = { ...Object.fromEntries(Object.entries(faults).filter(([path]) => !isMended(path))), ...own };
  const paths = Object.keys(found);
  useEffect(() => {
    form.current
      ?.querySelector<HTMLElement>(
        ':is(input, select, textarea)[aria-invalid="true"], [role="radiogroup"][aria-invalid="true"] input',
      )
      ?.focus();
  }, [tries, said]);
  const goTo = (path: string): void =>
    form.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"] :is(input, select, textarea)`)?.focus();
  const put = (name: string, value: unknown): void => {
    onChange({ ...values, [name]: value });
    setMended((before) => ({ of: said, names: [...(before.of === said ? before.names : []), name] }));
    setOwn((before) => Object.fromEntries(Object.entries(before).filter(([path]) => path.split('.')[0] !== name)));
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const data = sent(fields, values);
        const wrong = check(schema, fields, data, t);
        setOwn(wrong);
        setTries(tries + 1);
        if (Object.keys(wrong).length === 0) onSubmit(data);
      }}
      onBlur={() => {
        // Whoever was told of a fault sees it go as soon as it is mended.
        if (tries > 0 && Object.keys(own).length > 0) setOwn(check(schema, fields, sent(fields, values), t));
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      {paths.length > 0 ? (
        <div className="notice bad" role="alert">
          <strong>{t.form.summary(paths.length)}</strong>
          <ul>
            {paths.map((path) => {
              const field = fields.find(({ name }) => name === path.split('.')[0]);
              return (
                <li key={path}>
                  <button type="button" className="link" onClick={() => goTo(path)}>
                    {`${field ? say(field.title) : path}${t.marks.colon}${found[path]}`}
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
      ) : null}
      {fields.map((field) => (
        <FieldView
          key={field.name}
          field={field}
          path={field.name}
          value={values[field.name]}
          values={values}
          faults={found}
          onChange={(value) => put(field.name, value)}
        />
      ))}
      {children}
    </form>
  );
}
