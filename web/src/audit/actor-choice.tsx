import { useState } from 'react';
import { isPersonId, PersonPicker } from '../form/person-picker';
import { useLanguage } from '../language/language';
import { Labelled } from './labelled';

interface ActorChoiceProps {
  /** The id of a person. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** Whose records are looked for. */
export function ActorChoice({ value, onChange }: ActorChoiceProps) {
  const { t } = useLanguage();
  const [text, setText] = useState(value ?? '');
  return (
    <Labelled name={t.audit.actor}>
      <PersonPicker
        value={text}
        onChange={(typed) => {
          setText(typed);
          if (typed === '' || isPersonId(typed)) onChange(typed || undefined);
        }}
      />
    </Labelled>
  );
}
