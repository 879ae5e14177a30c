import { useQuery } from '@tanstack/react-query';
import { rolesQuery } from '../api/directory';
import { useLanguage, type Localized } from '../language/language';
import styles from './company.module.css';
import { isObject, type Named } from './parameter-value';
import { useTexts } from './texts';

interface ParameterInputProps extends Named {
  /** What the parameter is like: its default. */
  readonly model: unknown;
  readonly value: unknown;
  readonly choices: Readonly<Record<string, Localized>> | null;
  readonly onChange: (value: unknown) => void;
}

const number = (text: string): unknown => {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text;
};

/** The control of one parameter, by what its default is like. */
export function ParameterInput({ model, value, choices, onChange, ...named }: ParameterInputProps) {
  const { t, say } = useLanguage();
  if (typeof model === 'boolean')
    return (
      <select
        {...named}
        className="field"
        value={String(value)}
        onChange={({ target }) => onChange(target.value === 'true')}
      >
        <option value="true">{t.kase.yes}</option>
        <option value="false">{t.kase.no}</option>
      </select>
    );
  if (Array.isArray(model)) {
    const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
    const typed = (one: string): unknown => (typeof model[0] === 'number' ? number(one) : one);
    if (!choices)
      return (
        <input
          {...named}
          className="field"
          value={chosen.join(', ')}
          onChange={({ target }) =>
            onChange(
              target.value
                .split(/[,，、]\s*/)
                .filter(Boolean)
                .map(typed),
            )
          }
        />
      );
    return (
      <div {...named} role="group" className={styles['checks']}>
        {Object.entries(choices).map(([one, title]) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={chosen.map(String).includes(one)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, typed(one)] : chosen.filter((other) => String(other) !== one))
              }
            />
            {say(title)}
          </label>
        ))}
      </div>
    );
  }
  if (isObject(model) && 'kind' in model) return <PeopleInput {...named} value={value} onChange={onChange} />;
  if (isObject(model) && 'unit' in model) return <LimitInput {...named} value={value} onChange={onChange} />;
  if (isObject(model)) {
    const members = isObject(value) ? value : model;
    return (
      <div {...named} role="group" className="stack" style={{ gap: 8 }}>
        {Object.entries(model).map(([name, inner]) => (
          <div key={name} className="row">
            <span className="mono">{name}</span>
            <ParameterInput
              id={`${named.id}-${name}`}
              aria-label={`${named['aria-label'] ?? ''} ${name}`}
              aria-invalid={named['aria-invalid']}
              aria-describedby={named['aria-describedby']}
              model={inner}
              value={members[name]}
              choices={choices}
              onChange={(one) => onChange({ ...members, [name]: one })}
            />
          </div>
        ))}
      </div>
    );
  }
  if (choices)
    return (
      <select {...named} className="field" value={String(value)} onChange={({ target }) => onChange(target.value)}>
        {Object.entries(choices).map(([one, title]) => (
          <option key={one} value={one}>
            {say(title)}
          </option>
        ))}
      </select>
    );
  return (
    <input
      {...named}
      className="field"
      inputMode={typeof model === 'number' ? 'decimal' : undefined}
      value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
      onChange={({ target }) => onChange(typeof model === 'number' ? number(target.value) : target.value)}
    />
  );
}

const units = ['hour', 'day', 'month', 'workingHour', 'workingDay'] as const;

interface ValueInputProps extends Named {
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A time limit: how much of which clock. */
function LimitInput({ value, onChange, ...named }: ValueInputProps) {
  const c = useTexts();
  const limit = isObject(value) ? value : {};
  return (
    <div className="row">
      <input
        {...named}
        className="field"
        style={{ width: 96 }}
        inputMode="decimal"
        value={String(limit['amount'] ?? '')}
        onChange={({ target }) => onChange({ ...limit, amount: number(target.value) })}
      />
      <select
        className="field"
        style={{ width: 'auto' }}
        aria-label={`${named['aria-label'] ?? ''} ${c.policies.value}`}
        value={String(limit['unit'])}
        onChange={({ target }) => onChange({ ...limit, unit: target.value })}
      >
        {units.map((unit) => (
          <option key={unit} value={unit}>
            {c.policies.units[unit]}
          </option>
        ))}
      </select>
    </div>
  );
}

const simple = ['initiator', 'directSupervisorOf', 'departmentHeadOf'] as const;
const initiator = { kind: 'initiator' };

/** Whom a task goes to. What is more than these words say stays as it is until somebody chooses one of them. */
function PeopleInput({ value, onChange, ...named }: ValueInputProps) {
  const c = useTexts();
  const { say } = useLanguage();
  const roles = useQuery(rolesQuery).data?.items ?? [];
  const assignment = isObject(value) ? value : {};
  const kind = simple.find(
    (one) =>
      one === assignment['kind'] &&
      (one === 'initiator' || (isObject(assignment['of']) && assignment['of']['kind'] === 'initiator')),
  );
  const chosen = assignment['kind'] === 'role' ? `role ${String(assignment['role'])}` : (kind ?? 'other');
  return (
    <select
      {...named}
      className="field"
      value={chosen}
      onChange={({ target }) => {
        const [first = '', role] = target.value.split(' ');
        if (first === 'role') onChange({ kind: 'role', role });
        else if (first === 'initiator') onChange(initiator);
        else if (first !== 'other') onChange({ kind: first, of: initiator });
      }}
    >
      {chosen === 'other' ? <option value="other">{c.policies.people.other}</option> : null}
      {simple.map((one) => (
        <option key={one} value={one}>
          {c.policies.people[one]}
        </option>
      ))}
      <optgroup label={c.policies.people.role}>
        {roles.map(({ role, title }) => (
          <option key={role} value={`role ${role}`}>
            {say(title)}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
