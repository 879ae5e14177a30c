import { Lock } from 'lucide-react';
import { useId } from 'react';
import { useLanguage } from '../language/language';
import type { Faults } from './check';
import type { Field } from './field';
import { Choice } from './choice';
import { Choices } from './choices';
import { DirectoryInput } from './directory-input';
import { FileInput } from './file-input';
import styles from './form.module.css';
import { RegisterInput } from './register-input';
import { Rows } from './rows';
import { TextInput } from './text-input';
import type { Values } from './values';

export interface FieldViewProps {
  readonly field: Field;
  /** Where it stands in the form, for example `items.0.label`. */
  readonly path: string;
  readonly value: unknown;
  /** Those of the form around it. */
  readonly values: Values;
  readonly faults: Faults;
  readonly onChange: (value: unknown) => void;
}

/** What a control needs to say of itself. */
export interface Described {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** A field with its title, its help and what is wrong with it. */
export function FieldView(props: FieldViewProps) {
  const { field, path, faults } = props;
  const { t, say } = useLanguage();
  const id = useId();
  const fault = faults[path];
  const described: Described = {
    id,
    'aria-invalid': fault !== undefined,
    'aria-required': field.required,
    'aria-describedby':
      [fault === undefined ? '' : `${id}-fault`, field.help ? `${id}-help` : ''].join(' ').trim() || undefined,
  };
  const title = (
    <>
      {say(field.title)}
      {field.required ? null : <span className="optional">{t.form.optional}</span>}
      {field.personal ? (
        <span title={t.form.personal}>
          <Lock size={12} className={styles['lock']} role="img" aria-label={t.form.personal} />
        </span>
      ) : null}
    </>
  );
  const below = (
    <>
      {field.help ? (
        <p id={`${id}-help`} className="hint">
          {say(field.help)}
        </p>
      ) : null}
      {fault === undefined ? null : (
        <p id={`${id}-fault`} className="error">
          {fault}
        </p>
      )}
    </>
  );
  const isOneOfFew = field.control === 'choice' || field.control === 'flag';
  if (
    ['choice', 'choices', 'flag', 'group', 'rows'].includes(field.control) &&
    !(field.control === 'choice' && field.options.length > 4)
  )
    return (
      <fieldset
        data-path={path}
        className={styles['set']}
        aria-describedby={described['aria-describedby']}
        {...(isOneOfFew ? { role: 'radiogroup', 'aria-invalid': described['aria-invalid'] } : {})}
      >
        <legend className="label">{title}</legend>
        <Inner {...props} described={described} />
        {below}
      </fieldset>
    );
  return (
    <div data-path={path}>
      <label className="label" htmlFor={id}>
        {title}
      </label>
      <Inner {...props} described={described} />
      {below}
    </div>
  );
}

function Inner(props: FieldViewProps & { readonly described: Described }) {
  switch (props.field.control) {
    case 'choice':
    case 'flag':
      return <Choice {...props} />;
    case 'person':
    case 'department':
      return <DirectoryInput {...props} />;
    case 'choices':
      return <Choices {...props} />;
    case 'file':
      return <FileInput {...props} />;
    case 'register':
      return <RegisterInput {...props} />;
    case 'group':
      return <Group {...props} />;
    case 'rows':
      return <Rows {...props} group={Group} />;
    default:
      return <TextInput {...props} />;
  }
}

function Group({ field, path, value, faults, onChange }: FieldViewProps) {
  const values = (value ?? {}) as Values;
  return (
    <div className={`${styles['set']} ${styles['inner']}`}>
      {field.fields.map((inner) => (
        <FieldView
          key={inner.name}
          field={inner}
          path={`${path}.${inner.name}`}
          value={values[inner.name]}
          values={values}
          faults={faults}
          onChange={(one) => onChange({ ...values, [inner.name]: one })}
        />
      ))}
    </div>
  );
}
