import type { Definition } from '../api/types';
import { useLanguage } from '../language/language';

interface TargetStatesProps {
  readonly definition: Definition;
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The innermost states in which a case can go on, one for each region: the server says which are missing. */
export function TargetStates({ definition, label, chosen, onChange }: TargetStatesProps) {
  const { say } = useLanguage();
  const paths = definition.states.map(({ id }) => id);
  const innermost = definition.states.filter(
    ({ id, type }) =>
      type !== 'history' &&
      !(type === 'final' && !id.includes('.')) &&
      !paths.some((other) => other.startsWith(`${id}.`)),
  );
  return (
    <fieldset className="stack" style={{ gap: 4 }}>
      <legend className="label">{label}</legend>
      {innermost.map(({ id, title }) => (
        <label key={id} className="row" style={{ minHeight: 28 }}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
          <span>{say(title) || id}</span>
          <span className="meta mono wrap">{id}</span>
        </label>
      ))}
    </fieldset>
  );
}
