import { useQuery } from '@tanstack/react-query';
import { definitionsQuery } from '../api/queries';
import { useLanguage } from '../language/language';
import { Labelled } from './labelled';

interface ProcessChoiceProps {
  readonly value: string | undefined;
  readonly onChange: (process: string | undefined) => void;
}

/** One process, or all. */
export function ProcessChoice({ value, onChange }: ProcessChoiceProps) {
  const { t, say } = useLanguage();
  const { data: definitions } = useQuery(definitionsQuery);
  return (
    <Labelled name={t.inbox.process}>
      <select className="field" value={value ?? ''} onChange={({ target }) => onChange(target.value || undefined)}>
        <option value="">{t.inbox.all}</option>
        {definitions?.items.map(({ key, title }) => (
          <option key={key} value={key}>
            {say(title)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
