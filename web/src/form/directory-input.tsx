import { useQuery } from '@tanstack/react-query';
import { departmentsQuery, peopleQuery } from '../api/directory';
import { useLanguage } from '../language/language';
import type { Described, FieldViewProps } from './field-view';

/** A person by his username, with everybody to choose from; a department from the list of all. */
export function DirectoryInput({
  field,
  value,
  onChange,
  described,
}: FieldViewProps & { readonly described: Described }) {
  const { t, say } = useLanguage();
  const people = useQuery({ ...peopleQuery, enabled: field.control === 'person' });
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
  return (
    <>
      <input
        {...described}
        className="field"
        list={`${described.id}-people`}
        autoComplete="off"
        placeholder={t.form.person}
        value={text}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
      <datalist id={`${described.id}-people`}>
        {(people.data?.items ?? []).map(({ id, username, name }) => (
          <option key={id} value={username}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}
