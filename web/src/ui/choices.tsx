import { useId } from 'react';

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, which holds at once. */
export function Choices<Value extends string>({ label, hint, options, chosen, onChoose }: ChoicesProps<Value>) {
  const id = useId();
  return (
    <fieldset aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className="label">{label}</legend>
      <div className="row">
        {options.map(([value, title]) => (
          <label key={value} className="row" style={{ minHeight: 28, marginRight: 12 }}>
            <input type="radio" name={id} checked={chosen === value} onChange={() => onChoose(value)} />
            {title}
          </label>
        ))}
      </div>
      {hint ? (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}
