import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState, type InputHTMLAttributes } from 'react';
import { departmentsQuery, personQuery, pickedPeopleQuery } from '../api/directory';
import { useLanguage } from '../language/language';
import { Combobox } from '../ui/combobox';

interface PersonPickerProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  /** The id of a person, or what was typed so far: a username says who is meant too. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** As the server makes the ids of people. */
export const isPersonId = (value: string): boolean => /^[\da-f-]{36}$/i.test(value);

/** A person by name, username or the initials of the pinyin. */
export function PersonPicker({ value, onChange, ...input }: PersonPickerProps) {
  const { t, say } = useLanguage();
  const [chosen, setChosen] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const known = useQuery({ ...personQuery(value), enabled: isPersonId(value) && chosen?.id !== value });
  const typed = useDeferredValue(value);
  const people = useQuery({ ...pickedPeopleQuery(typed), enabled: typed !== '' && !isPersonId(typed) });
  const departments = useQuery(departmentsQuery);
  const name = chosen?.id === value ? chosen.name : known.data ? known.data.name : value;
  const isTyping = value !== '' && !isPersonId(value);
  return (
    <Combobox
      {...input}
      className="field"
      placeholder={t.form.person}
      listLabel={t.found.people}
      text={name}
      onBlur={() => {
        // Whoever types a whole username, or all of the only name, has chosen.
        const items = people.data?.items ?? [];
        const meant =
          items.find(({ username }) => username === value) ??
          (items.length === 1 && items[0]?.name === value ? items[0] : undefined);
        if (!isTyping || !meant) return;
        setChosen(meant);
        onChange(meant.id);
      }}
      options={
        isTyping
          ? (people.data?.items ?? []).map(({ id, name: label, username, departmentId }) => {
              const department = departments.data?.items.find((one) => one.id === departmentId);
              return { id, label, meta: [username, say(department?.name)].filter(Boolean).join(' · ') };
            })
          : []
      }
      onText={onChange}
      onChoose={({ id, label }) => {
        setChosen({ id, name: label });
        onChange(id);
      }}
    />
  );
}
