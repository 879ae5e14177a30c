import { useQuery } from '@tanstack/react-query';
import { departmentsQuery } from '../api/directory';
import { useLanguage } from '../language/language';
import type { Described, FieldViewProps } from './field-view';
import { PersonPicker } from './person-picker';

/** A person who is looked for as one types; a department from the list of all. */
export function DirectoryInput({
  field,
  value,
  onChange,
  described,
}: FieldViewProps & { readonly described: Described }) {
  const { t, say } = useLanguage();
  const departments = useQuery({ ...departmentsQuery, enabled: field.control === 'department' });
  const text = typeof value === 'string' ? value : '';
  if (field.control === 'department')
    return (
      <select
        {...described}
        className="field"
        value={text}
        onChange={({ target }) => onChange(target.value || undefined)}
      >
        <option value="">{t.form.choose}</option>
        {(departments.data?.items ?? []).map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </select>
    );
  return <PersonPicker {...described} value={text} onChange={(id) => onChange(id || undefined)} />;
}
